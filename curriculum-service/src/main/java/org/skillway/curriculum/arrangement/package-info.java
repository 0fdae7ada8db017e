/** Arranges the slots that somebody's learning comes in, and says what is too long for them. */
@NullMarked
package org.skillway.curriculum.arrangement;

import org.jspecify.annotations.NullMarked;
