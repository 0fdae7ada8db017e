/** Learners for whom work that nobody waits for failed: tried again later, and told. */
@NullMarked
package org.skillway.curriculum.setback;

import org.jspecify.annotations.NullMarked;
