/** How roles compare by what their gaps put at stake. */
@NullMarked
package org.skillway.skills.priority.domain;

import org.jspecify.annotations.NullMarked;
