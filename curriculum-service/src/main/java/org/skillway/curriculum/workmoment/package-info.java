/** The moments of work that a company rated, as they stood in any edition of the catalogue. */
@NullMarked
package org.skillway.curriculum.workmoment;

import org.jspecify.annotations.NullMarked;
