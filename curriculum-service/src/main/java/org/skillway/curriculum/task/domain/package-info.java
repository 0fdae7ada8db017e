/** The rules by which learning comes right before it is needed. */
@NullMarked
package org.skillway.curriculum.task.domain;

import org.jspecify.annotations.NullMarked;
