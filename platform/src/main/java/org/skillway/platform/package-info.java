/** What every service shares and no business rule lives in. */
@NullMarked
package org.skillway.platform;

import org.jspecify.annotations.NullMarked;
