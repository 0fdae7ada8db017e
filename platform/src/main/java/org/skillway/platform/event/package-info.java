/** Tells other services what happened and hears what they tell, once each and in order. */
@NullMarked
package org.skillway.platform.event;

import org.jspecify.annotations.NullMarked;
