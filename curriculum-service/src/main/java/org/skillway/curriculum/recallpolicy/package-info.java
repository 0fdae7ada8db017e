/** Decides how surely a company wants what was learned to be kept. */
@NullMarked
package org.skillway.curriculum.recallpolicy;

import org.jspecify.annotations.NullMarked;
