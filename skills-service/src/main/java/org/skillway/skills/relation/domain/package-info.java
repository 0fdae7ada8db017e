/** The graph of skills: what may stand in it, and what follows from it. */
@NullMarked
package org.skillway.skills.relation.domain;

import org.jspecify.annotations.NullMarked;
