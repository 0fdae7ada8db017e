/** The rules by which content is found missing, doubled or stale, and what that costs. */
@NullMarked
package org.skillway.curriculum.review.domain;

import org.jspecify.annotations.NullMarked;
