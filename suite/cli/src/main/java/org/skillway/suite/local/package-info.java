/** Runs the whole suite on this machine: the infrastructure and the four services, each a process of its own. */
@NullMarked
package org.skillway.suite.local;

import org.jspecify.annotations.NullMarked;
