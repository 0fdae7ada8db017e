/** A small outbox and inbox with a switch for each classic bug, to prove that the checker finds it in a real run. */
@NullMarked
package org.skillway.suite.chaos.planted;

import org.jspecify.annotations.NullMarked;
