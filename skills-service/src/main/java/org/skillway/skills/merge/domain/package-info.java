/** What becomes of two skills when they are one. */
@NullMarked
package org.skillway.skills.merge.domain;

import org.jspecify.annotations.NullMarked;
