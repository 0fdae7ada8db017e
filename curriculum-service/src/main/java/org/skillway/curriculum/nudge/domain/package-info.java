/** The rules by which somebody is reminded, or left in peace. */
@NullMarked
package org.skillway.curriculum.nudge.domain;

import org.jspecify.annotations.NullMarked;
