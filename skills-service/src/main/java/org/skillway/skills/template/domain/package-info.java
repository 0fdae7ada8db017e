/** What becomes of a template in a company that has skills of its own. */
@NullMarked
package org.skillway.skills.template.domain;

import org.jspecify.annotations.NullMarked;
