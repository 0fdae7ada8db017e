/** When people are away by plan, and which days count because of it. */
@NullMarked
package org.skillway.skills.leave;

import org.jspecify.annotations.NullMarked;
