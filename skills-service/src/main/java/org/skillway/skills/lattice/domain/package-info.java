/** How far one role lies from another. */
@NullMarked
package org.skillway.skills.lattice.domain;

import org.jspecify.annotations.NullMarked;
