/** Ranks the content that costs learners most, and keeps what people decide about it. */
@NullMarked
package org.skillway.curriculum.backlog;

import org.jspecify.annotations.NullMarked;
