/** An occupation, and the role map it suggests. */
@NullMarked
package org.skillway.skills.occupation.domain;

import org.jspecify.annotations.NullMarked;
