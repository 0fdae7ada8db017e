/** Who holds which roles. */
@NullMarked
package org.skillway.skills.assignment;

import org.jspecify.annotations.NullMarked;
