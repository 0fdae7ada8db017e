/** Who is calling, and whom they may see. */
@NullMarked
package org.skillway.platform.access;

import org.jspecify.annotations.NullMarked;
