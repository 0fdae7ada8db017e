/** Tells other services whose gaps are not as they were last told. */
@NullMarked
package org.skillway.skills.review;

import org.jspecify.annotations.NullMarked;
