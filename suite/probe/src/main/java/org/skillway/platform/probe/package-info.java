/** The smallest service there can be: a counter per person, to try the platform's promises on. */
@NullMarked
package org.skillway.platform.probe;

import org.jspecify.annotations.NullMarked;
