/** Lets a company say which moments of its work matter most and which get stuck, so that learning for them comes first. */
@NullMarked
package org.skillway.curriculum.priority;

import org.jspecify.annotations.NullMarked;
