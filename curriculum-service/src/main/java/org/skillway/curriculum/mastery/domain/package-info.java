/** The rules by which answers and testimony become a belief about what a person can do. */
@NullMarked
package org.skillway.curriculum.mastery.domain;

import org.jspecify.annotations.NullMarked;
