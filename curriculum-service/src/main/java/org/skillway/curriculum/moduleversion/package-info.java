/** What a module was before, what another version of it would change, and the way back. */
@NullMarked
package org.skillway.curriculum.moduleversion;

import org.jspecify.annotations.NullMarked;
