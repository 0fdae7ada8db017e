/** Who helps whom by agreement, when they met, and how it ended: told to whoever must know. */
@NullMarked
package org.skillway.mentor.mentorship;

import org.jspecify.annotations.NullMarked;
