/** Keeps numbers about many from telling about few. */
@NullMarked
package org.skillway.curriculum.crowd.domain;

import org.jspecify.annotations.NullMarked;
