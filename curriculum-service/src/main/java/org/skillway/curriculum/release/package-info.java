/** Writes curricula, shows what one would change, publishes it and goes back to an older one. */
@NullMarked
package org.skillway.curriculum.release;

import org.jspecify.annotations.NullMarked;
