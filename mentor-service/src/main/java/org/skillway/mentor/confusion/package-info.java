/** Keeps where learners are confused, and tells those who look after the content. */
@NullMarked
package org.skillway.mentor.confusion;

import org.jspecify.annotations.NullMarked;
