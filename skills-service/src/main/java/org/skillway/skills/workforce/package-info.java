/** Everybody in the caller's sight at a moment, one by one. */
@NullMarked
package org.skillway.skills.workforce;

import org.jspecify.annotations.NullMarked;
