/** Reads the CSV files that HR systems and administrators send. */
@NullMarked
package org.skillway.platform.csv;

import org.jspecify.annotations.NullMarked;
