/** Lets somebody show in a short test that they need not take what they can do already. */
@NullMarked
package org.skillway.curriculum.placement;

import org.jspecify.annotations.NullMarked;
