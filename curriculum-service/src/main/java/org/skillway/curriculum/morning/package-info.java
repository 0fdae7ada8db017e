/** Plans everybody's day before it begins. */
@NullMarked
package org.skillway.curriculum.morning;

import org.jspecify.annotations.NullMarked;
