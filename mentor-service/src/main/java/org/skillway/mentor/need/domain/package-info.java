/** When a skill gap calls for a person rather than another lesson. */
@NullMarked
package org.skillway.mentor.need.domain;

import org.jspecify.annotations.NullMarked;
