/** The rules by which a slot is open. */
@NullMarked
package org.skillway.curriculum.slot.domain;

import org.jspecify.annotations.NullMarked;
