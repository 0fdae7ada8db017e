/** What other services say that changes a learner's path. */
@NullMarked
package org.skillway.curriculum.heard;

import org.jspecify.annotations.NullMarked;
