/** Decides what each person learns next, in the minutes they have. */
@NullMarked
package org.skillway.curriculum;

import org.jspecify.annotations.NullMarked;
