/** Plays the demo's story on the running services, and checks that every line of it is true. */
@NullMarked
package org.skillway.suite.story;

import org.jspecify.annotations.NullMarked;
