/** Gives a person a copy of all that this service holds about them. */
@NullMarked
package org.skillway.platform.disclosure;

import org.jspecify.annotations.NullMarked;
