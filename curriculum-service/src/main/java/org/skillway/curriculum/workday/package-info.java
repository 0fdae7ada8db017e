/** How days of the week with their shares are asked for and shown. */
@NullMarked
package org.skillway.curriculum.workday;

import org.jspecify.annotations.NullMarked;
