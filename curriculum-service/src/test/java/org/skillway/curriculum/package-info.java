/** Tests of curriculum-service as a whole, from outside. */
@NullMarked
package org.skillway.curriculum;

import org.jspecify.annotations.NullMarked;
