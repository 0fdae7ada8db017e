/** The rules by which a path is followed into the future. */
@NullMarked
package org.skillway.curriculum.forecast.domain;

import org.jspecify.annotations.NullMarked;
