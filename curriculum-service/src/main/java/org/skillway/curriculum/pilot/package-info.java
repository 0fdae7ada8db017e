/** Groups of people that a company tries something with first, so that it can compare. */
@NullMarked
package org.skillway.curriculum.pilot;

import org.jspecify.annotations.NullMarked;
