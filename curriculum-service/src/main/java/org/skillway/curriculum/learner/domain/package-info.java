/** The rules by which a learner's state changes. */
@NullMarked
package org.skillway.curriculum.learner.domain;

import org.jspecify.annotations.NullMarked;
