/** Which roles may come after a role, and how far they lie. */
@NullMarked
package org.skillway.skills.lattice;

import org.jspecify.annotations.NullMarked;
