/** Bounds what a reader may make this service think through. */
@NullMarked
package org.skillway.curriculum.effort;

import org.jspecify.annotations.NullMarked;
