/** A module as one person takes it: with the example from their own work, and without the answers, which questions it shows them and that it did. */
@NullMarked
package org.skillway.curriculum.taking;

import org.jspecify.annotations.NullMarked;
