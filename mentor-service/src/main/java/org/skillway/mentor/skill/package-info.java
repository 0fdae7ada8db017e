/** Follows skills that became one with another, so that everything here goes by the name a skill has now. */
@NullMarked
package org.skillway.mentor.skill;

import org.jspecify.annotations.NullMarked;
