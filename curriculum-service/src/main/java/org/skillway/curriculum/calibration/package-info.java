/** Holds what was foretold of answers against how they came out. */
@NullMarked
package org.skillway.curriculum.calibration;

import org.jspecify.annotations.NullMarked;
