/** A module as one person takes it: with the example from their own work, and without the answers. */
@NullMarked
package org.skillway.curriculum.taking;

import org.jspecify.annotations.NullMarked;
