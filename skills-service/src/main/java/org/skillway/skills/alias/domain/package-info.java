/** Keys of skills that became one with another. */
@NullMarked
package org.skillway.skills.alias.domain;

import org.jspecify.annotations.NullMarked;
