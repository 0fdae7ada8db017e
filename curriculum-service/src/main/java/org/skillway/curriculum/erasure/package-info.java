/** Says what became of each place when a person was erased. */
@NullMarked
package org.skillway.curriculum.erasure;

import org.jspecify.annotations.NullMarked;
