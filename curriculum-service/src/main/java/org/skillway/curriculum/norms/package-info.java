/** Finds what is usual among a tenant's people, from which everybody new begins. */
@NullMarked
package org.skillway.curriculum.norms;

import org.jspecify.annotations.NullMarked;
