/** Bounds what readers may make this service read and compare at once. */
@NullMarked
package org.skillway.skills.effort;

import org.jspecify.annotations.NullMarked;
