/** How skills hang together, as skills-service tells. */
@NullMarked
package org.skillway.curriculum.relation;

import org.jspecify.annotations.NullMarked;
