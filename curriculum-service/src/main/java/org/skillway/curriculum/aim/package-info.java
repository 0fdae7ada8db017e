/** Flags modules that take longer than they say, or are learned and not used. */
@NullMarked
package org.skillway.curriculum.aim;

import org.jspecify.annotations.NullMarked;
