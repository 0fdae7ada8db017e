/** The names of skills, beside whatever a screen shows of them by key. */
@NullMarked
package org.skillway.skills.naming;

import org.jspecify.annotations.NullMarked;
