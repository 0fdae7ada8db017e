/** Adds up what people in crowds did in modules, once for each crowd. */
@NullMarked
package org.skillway.curriculum.crowd;

import org.jspecify.annotations.NullMarked;
