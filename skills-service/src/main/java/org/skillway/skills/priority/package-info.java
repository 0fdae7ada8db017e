/** Which roles to start with: ranked by what is at stake, with reasons. Leaders state the stake and decide. */
@NullMarked
package org.skillway.skills.priority;

import org.jspecify.annotations.NullMarked;
