/** Says what became of each place when a person was erased. */
@NullMarked
package org.skillway.metrics.erasure;

import org.jspecify.annotations.NullMarked;
