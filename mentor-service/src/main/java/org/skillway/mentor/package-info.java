/** Finds who can help a person now, and says why. */
@NullMarked
package org.skillway.mentor;

import org.jspecify.annotations.NullMarked;
