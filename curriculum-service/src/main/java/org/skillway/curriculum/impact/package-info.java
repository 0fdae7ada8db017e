/** Foresees what paths would be if what can be learned were otherwise, without writing any. */
@NullMarked
package org.skillway.curriculum.impact;

import org.jspecify.annotations.NullMarked;
