/** Work that nobody waits for, done by whichever replica is free. */
@NullMarked
package org.skillway.platform.chore;

import org.jspecify.annotations.NullMarked;
