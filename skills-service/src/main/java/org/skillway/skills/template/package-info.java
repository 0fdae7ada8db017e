/** Role maps to start from, with the skills they ask for; the company makes them its own. */
@NullMarked
package org.skillway.skills.template;

import org.jspecify.annotations.NullMarked;
