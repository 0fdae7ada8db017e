/** The measures of a forecast. */
@NullMarked
package org.skillway.curriculum.calibration.domain;

import org.jspecify.annotations.NullMarked;
