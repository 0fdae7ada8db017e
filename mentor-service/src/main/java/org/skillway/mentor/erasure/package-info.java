/** Says what became of each place when a person was erased. */
@NullMarked
package org.skillway.mentor.erasure;

import org.jspecify.annotations.NullMarked;
