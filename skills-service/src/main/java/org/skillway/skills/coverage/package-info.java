/** Which learning there is for which skill, and which is missing. */
@NullMarked
package org.skillway.skills.coverage;

import org.jspecify.annotations.NullMarked;
