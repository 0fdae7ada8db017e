/** The names under which a skill was known before it became one with another. */
@NullMarked
package org.skillway.curriculum.alias;

import org.jspecify.annotations.NullMarked;
