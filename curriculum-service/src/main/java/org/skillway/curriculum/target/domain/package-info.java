/** The rules by which roles become dated targets of a person. */
@NullMarked
package org.skillway.curriculum.target.domain;

import org.jspecify.annotations.NullMarked;
