/** Shows a learner where they stand and what comes next. */
@NullMarked
package org.skillway.curriculum.guide;

import org.jspecify.annotations.NullMarked;
