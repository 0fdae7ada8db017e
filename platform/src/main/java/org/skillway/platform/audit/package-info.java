/** A tamper-evident record of who wrote, read or was denied what. */
@NullMarked
package org.skillway.platform.audit;

import org.jspecify.annotations.NullMarked;
