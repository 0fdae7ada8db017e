/** Work that lies ahead of somebody and needs a skill. */
@NullMarked
package org.skillway.curriculum.task;

import org.jspecify.annotations.NullMarked;
