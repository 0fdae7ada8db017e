/** Measures whether revising a module helped those who took it afterwards. */
@NullMarked
package org.skillway.curriculum.revision;

import org.jspecify.annotations.NullMarked;
