/** What another name of a skill is. */
@NullMarked
package org.skillway.curriculum.alias.domain;

import org.jspecify.annotations.NullMarked;
