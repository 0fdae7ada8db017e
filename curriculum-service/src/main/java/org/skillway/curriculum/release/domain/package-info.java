/** The rules by which a curriculum may be published, and what that does to whoever is under way. */
@NullMarked
package org.skillway.curriculum.release.domain;

import org.jspecify.annotations.NullMarked;
