/** The rules of the learning time that a manager approved. */
@NullMarked
package org.skillway.curriculum.budget.domain;

import org.jspecify.annotations.NullMarked;
