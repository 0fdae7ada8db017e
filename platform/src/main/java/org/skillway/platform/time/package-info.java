/** Clock and identifiers, injected so that decisions stay replayable. */
@NullMarked
package org.skillway.platform.time;

import org.jspecify.annotations.NullMarked;
