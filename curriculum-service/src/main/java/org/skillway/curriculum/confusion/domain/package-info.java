/** What it means that people are confused about a concept. */
@NullMarked
package org.skillway.curriculum.confusion.domain;

import org.jspecify.annotations.NullMarked;
