/** When and how often a company lets its people be reminded. */
@NullMarked
package org.skillway.curriculum.nudgepolicy;

import org.jspecify.annotations.NullMarked;
