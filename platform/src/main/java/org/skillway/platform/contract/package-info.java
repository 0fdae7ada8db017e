/** What a service tells its clients about itself: an OpenAPI document that a generator can work from. */
@NullMarked
package org.skillway.platform.contract;

import org.jspecify.annotations.NullMarked;
