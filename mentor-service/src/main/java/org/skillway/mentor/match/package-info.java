/** Answers who can help with a need. */
@NullMarked
package org.skillway.mentor.match;

import org.jspecify.annotations.NullMarked;
