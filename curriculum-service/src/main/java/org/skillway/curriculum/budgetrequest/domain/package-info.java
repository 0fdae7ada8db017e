/** What a request for more learning time is. */
@NullMarked
package org.skillway.curriculum.budgetrequest.domain;

import org.jspecify.annotations.NullMarked;
