/** Requests mean exactly what they say, in the address as in the body: what only resembles it is an error. */
@NullMarked
package org.skillway.platform.strict;

import org.jspecify.annotations.NullMarked;
