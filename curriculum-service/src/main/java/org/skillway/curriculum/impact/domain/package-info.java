/** The rules of whom a change of the catalogue concerns, and of what a part of them says about all. */
@NullMarked
package org.skillway.curriculum.impact.domain;

import org.jspecify.annotations.NullMarked;
