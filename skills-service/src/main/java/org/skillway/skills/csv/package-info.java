/** Reads the CSV files that HR systems send. */
@NullMarked
package org.skillway.skills.csv;

import org.jspecify.annotations.NullMarked;
