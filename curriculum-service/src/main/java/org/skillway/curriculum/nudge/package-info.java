/** Reminds learners of what they can do now, when they and their company want it. */
@NullMarked
package org.skillway.curriculum.nudge;

import org.jspecify.annotations.NullMarked;
