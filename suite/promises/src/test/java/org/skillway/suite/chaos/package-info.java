/** Kills processes of a running suite while callers work, and checks that every promise held. */
@NullMarked
package org.skillway.suite.chaos;

import org.jspecify.annotations.NullMarked;
