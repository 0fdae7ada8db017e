/** Says why a path was decided as it was, and decides it again on demand. */
@NullMarked
package org.skillway.curriculum.decision;

import org.jspecify.annotations.NullMarked;
