/** Shows people the pace they are planned at, and lets them choose another. */
@NullMarked
package org.skillway.curriculum.pacing;

import org.jspecify.annotations.NullMarked;
