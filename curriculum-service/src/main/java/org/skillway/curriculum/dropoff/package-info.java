/** Shows authors where people leave a module. */
@NullMarked
package org.skillway.curriculum.dropoff;

import org.jspecify.annotations.NullMarked;
