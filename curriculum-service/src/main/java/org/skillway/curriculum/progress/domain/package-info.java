/** The rules that turn what somebody did into where they stand with a module. */
@NullMarked
package org.skillway.curriculum.progress.domain;

import org.jspecify.annotations.NullMarked;
