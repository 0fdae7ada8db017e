/** The one place that knows which skill a key stands for, now or at a time. */
@NullMarked
package org.skillway.skills.alias;

import org.jspecify.annotations.NullMarked;
