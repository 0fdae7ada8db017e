/** The learner's own say about their path: what they want soon, and what they put off. */
@NullMarked
package org.skillway.curriculum.wish;

import org.jspecify.annotations.NullMarked;
