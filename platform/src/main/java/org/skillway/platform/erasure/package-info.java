/** Forgets a person wherever this service holds something about them, and says what became of each place. */
@NullMarked
package org.skillway.platform.erasure;

import org.jspecify.annotations.NullMarked;
