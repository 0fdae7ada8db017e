/** Judgments by named people: who is promoted, and who is held to be of high potential. */
@NullMarked
package org.skillway.skills.promotion;

import org.jspecify.annotations.NullMarked;
