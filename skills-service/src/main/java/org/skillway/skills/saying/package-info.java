/** What each framework said when it was last taken, so that what it says no more is found. */
@NullMarked
package org.skillway.skills.saying;

import org.jspecify.annotations.NullMarked;
