/** The rules by which what was learned fades, comes back by use, and is due for review. */
@NullMarked
package org.skillway.curriculum.memory.domain;

import org.jspecify.annotations.NullMarked;
