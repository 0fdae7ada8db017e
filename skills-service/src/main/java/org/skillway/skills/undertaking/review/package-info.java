/** Reminds of stretch assignments that run on the day on which they are to be looked at. */
@NullMarked
package org.skillway.skills.undertaking.review;

import org.jspecify.annotations.NullMarked;
