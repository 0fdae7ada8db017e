/** What a start does beside the rest. */
@NullMarked
package org.skillway.platform.start;

import org.jspecify.annotations.NullMarked;
