/** Where the learners of a team are, on one page, for those who may see them. */
@NullMarked
package org.skillway.curriculum.team;

import org.jspecify.annotations.NullMarked;
