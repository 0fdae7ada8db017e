/** Plain SQL and stored JSON, where an object mapper would only stand in the way. */
@NullMarked
package org.skillway.curriculum.store;

import org.jspecify.annotations.NullMarked;
