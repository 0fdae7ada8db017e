/** The judgments in a caller's sight, and which of them wait for their signature. */
@NullMarked
package org.skillway.skills.worklist;

import org.jspecify.annotations.NullMarked;
