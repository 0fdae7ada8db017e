/** Shows what somebody still knows of what they learned, and when it is due for review. */
@NullMarked
package org.skillway.curriculum.recall;

import org.jspecify.annotations.NullMarked;
