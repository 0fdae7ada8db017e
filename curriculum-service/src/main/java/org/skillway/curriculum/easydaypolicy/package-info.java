/** The days of the week on which a company has its people review less, or nothing. */
@NullMarked
package org.skillway.curriculum.easydaypolicy;

import org.jspecify.annotations.NullMarked;
