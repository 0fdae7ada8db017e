/** Requests for more learning time, and what is decided about them. */
@NullMarked
package org.skillway.curriculum.budgetrequest;

import org.jspecify.annotations.NullMarked;
