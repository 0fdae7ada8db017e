/** Delays a share of refreshers by lot, so that somebody can find out whether refreshers help. */
@NullMarked
package org.skillway.curriculum.refresher;

import org.jspecify.annotations.NullMarked;
