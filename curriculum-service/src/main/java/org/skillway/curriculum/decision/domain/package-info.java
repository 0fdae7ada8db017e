/** What explains a path decision: its alternatives, and the smallest changes that give another. */
@NullMarked
package org.skillway.curriculum.decision.domain;

import org.jspecify.annotations.NullMarked;
