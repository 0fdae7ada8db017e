/** The rules by which somebody may show that they need not take what they can do already. */
@NullMarked
package org.skillway.curriculum.placement.domain;

import org.jspecify.annotations.NullMarked;
