/** Follows people's skill gaps and keeps one open need for each that calls for a mentor. */
@NullMarked
package org.skillway.mentor.need;

import org.jspecify.annotations.NullMarked;
