/** The rules that read a person's record. */
@NullMarked
package org.skillway.curriculum.records.domain;

import org.jspecify.annotations.NullMarked;
