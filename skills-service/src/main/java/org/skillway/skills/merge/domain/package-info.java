/** How alike two skills are, and what becomes of them when they are one. */
@NullMarked
package org.skillway.skills.merge.domain;

import org.jspecify.annotations.NullMarked;
