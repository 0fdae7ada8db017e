/** One sitting of learning: a concept, practice in it, and a moment to look back. */
@NullMarked
package org.skillway.curriculum.session;

import org.jspecify.annotations.NullMarked;
