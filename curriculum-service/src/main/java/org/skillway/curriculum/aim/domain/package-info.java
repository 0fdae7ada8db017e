/** The rules by which a module misses what it aims for. */
@NullMarked
package org.skillway.curriculum.aim.domain;

import org.jspecify.annotations.NullMarked;
