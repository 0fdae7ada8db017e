/** The moments of somebody's work that learning is bound to. */
@NullMarked
package org.skillway.curriculum.rhythm;

import org.jspecify.annotations.NullMarked;
