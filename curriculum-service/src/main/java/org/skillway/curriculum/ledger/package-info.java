/** Keeps each path decision with all that went into it, so that it can be explained and made again. */
@NullMarked
package org.skillway.curriculum.ledger;

import org.jspecify.annotations.NullMarked;
