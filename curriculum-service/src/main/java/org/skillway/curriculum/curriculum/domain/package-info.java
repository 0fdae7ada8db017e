/** What a curriculum is, and how its rules bind somebody who holds its roles. */
@NullMarked
package org.skillway.curriculum.curriculum.domain;

import org.jspecify.annotations.NullMarked;
