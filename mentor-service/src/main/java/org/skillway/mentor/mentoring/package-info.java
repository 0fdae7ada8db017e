/** Who offers to help with what: the list matches are made from. */
@NullMarked
package org.skillway.mentor.mentoring;

import org.jspecify.annotations.NullMarked;
