/** Measures the running suite beside the least that the same stack can do on the same machine, taken in turn. */
@NullMarked
package org.skillway.suite.bench;

import org.jspecify.annotations.NullMarked;
