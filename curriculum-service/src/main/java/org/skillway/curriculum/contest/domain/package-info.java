/** What a contest is, when it is due and how it ends. */
@NullMarked
package org.skillway.curriculum.contest.domain;

import org.jspecify.annotations.NullMarked;
