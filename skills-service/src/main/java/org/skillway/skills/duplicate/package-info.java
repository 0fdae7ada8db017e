/** Finds skills that may be the same, save those of which a named person decided that they are not. */
@NullMarked
package org.skillway.skills.duplicate;

import org.jspecify.annotations.NullMarked;
