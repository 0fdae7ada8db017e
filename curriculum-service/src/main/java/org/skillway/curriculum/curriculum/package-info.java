/** The curricula of a company as they are kept: drafts, and every version that was published. */
@NullMarked
package org.skillway.curriculum.curriculum;

import org.jspecify.annotations.NullMarked;
