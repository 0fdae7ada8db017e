/** Who must be able to do what by when, and who can? */
@NullMarked
package org.skillway.skills;

import org.jspecify.annotations.NullMarked;
