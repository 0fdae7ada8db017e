/** What may stand in the cells of a file. */
@NullMarked
package org.skillway.skills.csv.domain;

import org.jspecify.annotations.NullMarked;
