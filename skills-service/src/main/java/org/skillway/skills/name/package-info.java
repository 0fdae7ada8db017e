/** Tells the names of those one has to do with, though one may not see more of them. */
@NullMarked
package org.skillway.skills.name;

import org.jspecify.annotations.NullMarked;
