/** The rules that choose what a person does next. */
@NullMarked
package org.skillway.curriculum.path.domain;

import org.jspecify.annotations.NullMarked;
