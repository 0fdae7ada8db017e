/** The rules by which an effect is estimated and graded. */
@NullMarked
package org.skillway.metrics.effect.domain;

import org.jspecify.annotations.NullMarked;
