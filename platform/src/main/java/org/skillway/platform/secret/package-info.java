/** Keeps what we must be able to read again, such as a tool's secret, from whoever reads the database. */
@NullMarked
package org.skillway.platform.secret;

import org.jspecify.annotations.NullMarked;
