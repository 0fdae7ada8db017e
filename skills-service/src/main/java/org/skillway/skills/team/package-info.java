/** Teams, who is in them, and who leads whom, on any day. */
@NullMarked
package org.skillway.skills.team;

import org.jspecify.annotations.NullMarked;
