/** Lets a learner contest a step before a person, who decides by a day. */
@NullMarked
package org.skillway.curriculum.contest;

import org.jspecify.annotations.NullMarked;
