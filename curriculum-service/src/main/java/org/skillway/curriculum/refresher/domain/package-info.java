/** The rules by which a refresher is delayed. */
@NullMarked
package org.skillway.curriculum.refresher.domain;

import org.jspecify.annotations.NullMarked;
