/** What makes two people mentor and learner, and what may be said of it. */
@NullMarked
package org.skillway.mentor.mentorship.domain;

import org.jspecify.annotations.NullMarked;
