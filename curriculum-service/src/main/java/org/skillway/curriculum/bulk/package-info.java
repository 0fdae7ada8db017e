/** Takes many activities at once, each with a result of its own. */
@NullMarked
package org.skillway.curriculum.bulk;

import org.jspecify.annotations.NullMarked;
