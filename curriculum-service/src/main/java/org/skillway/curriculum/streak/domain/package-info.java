/** How steadily somebody learns. */
@NullMarked
package org.skillway.curriculum.streak.domain;

import org.jspecify.annotations.NullMarked;
