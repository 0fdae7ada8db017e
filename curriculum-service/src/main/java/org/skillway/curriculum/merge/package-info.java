/** Follows skills that became one with another: modules, curricula, learners and what others say of them. */
@NullMarked
package org.skillway.curriculum.merge;

import org.jspecify.annotations.NullMarked;
