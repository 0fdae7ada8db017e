/** Binds learning to the moments of somebody's work: five minutes before a shift, seven after a sale, ten on Friday. */
@NullMarked
package org.skillway.curriculum.slot;

import org.jspecify.annotations.NullMarked;
