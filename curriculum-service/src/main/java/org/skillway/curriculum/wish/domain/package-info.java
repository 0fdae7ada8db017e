/** The rules for what a learner may pin and put off. */
@NullMarked
package org.skillway.curriculum.wish.domain;

import org.jspecify.annotations.NullMarked;
