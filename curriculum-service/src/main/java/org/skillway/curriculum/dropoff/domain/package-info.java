/** The rules by which somebody counts as having left a module, and where. */
@NullMarked
package org.skillway.curriculum.dropoff.domain;

import org.jspecify.annotations.NullMarked;
