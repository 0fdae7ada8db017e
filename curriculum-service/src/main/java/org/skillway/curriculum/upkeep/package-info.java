/** Removes what has served its purpose. */
@NullMarked
package org.skillway.curriculum.upkeep;

import org.jspecify.annotations.NullMarked;
