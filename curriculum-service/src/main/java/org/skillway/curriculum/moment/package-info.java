/** What happens in somebody's work that opens a slot of theirs. */
@NullMarked
package org.skillway.curriculum.moment;

import org.jspecify.annotations.NullMarked;
