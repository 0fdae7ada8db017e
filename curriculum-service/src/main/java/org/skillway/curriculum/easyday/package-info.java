/** Lets people choose the days of the week on which they review less, or nothing. */
@NullMarked
package org.skillway.curriculum.easyday;

import org.jspecify.annotations.NullMarked;
