/** Streams of bytes that services give away. */
@NullMarked
package org.skillway.platform.stream;

import org.jspecify.annotations.NullMarked;
