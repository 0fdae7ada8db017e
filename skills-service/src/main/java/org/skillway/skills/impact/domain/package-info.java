/** Whose gaps another map of a role would open, close or make others, and how many that is. */
@NullMarked
package org.skillway.skills.impact.domain;

import org.jspecify.annotations.NullMarked;
