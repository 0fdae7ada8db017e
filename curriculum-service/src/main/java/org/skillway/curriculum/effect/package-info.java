/** What metrics-service found modules to do to the work. */
@NullMarked
package org.skillway.curriculum.effect;

import org.jspecify.annotations.NullMarked;
