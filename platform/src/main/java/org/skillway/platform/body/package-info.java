/** Bodies of requests that are larger than usual: which addresses take them, where they lie, and how much is read of them. */
@NullMarked
package org.skillway.platform.body;

import org.jspecify.annotations.NullMarked;
