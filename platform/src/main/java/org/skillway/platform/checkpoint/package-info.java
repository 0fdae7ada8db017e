/** Signed and published word of where the audit log's chains end, so that nobody can rewrite them unseen. */
@NullMarked
package org.skillway.platform.checkpoint;

import org.jspecify.annotations.NullMarked;
