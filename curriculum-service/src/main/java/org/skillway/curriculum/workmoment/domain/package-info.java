/** How much it counts that something is learned for a moment of work. */
@NullMarked
package org.skillway.curriculum.workmoment.domain;

import org.jspecify.annotations.NullMarked;
