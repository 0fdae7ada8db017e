/** How skills hang together, and what a level in one says of others. */
@NullMarked
package org.skillway.skills.relation;

import org.jspecify.annotations.NullMarked;
