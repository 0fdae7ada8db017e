/** Lets a person's chart begin anew, where what it learned from was wrong. */
@NullMarked
package org.skillway.metrics.restart;

import org.jspecify.annotations.NullMarked;
