/** The rule by which somebody reads the questions of a module. */
@NullMarked
package org.skillway.curriculum.taking.domain;

import org.jspecify.annotations.NullMarked;
