/** Which signal led to which step: one id, one query. */
@NullMarked
package org.skillway.metrics.chain;

import org.jspecify.annotations.NullMarked;
