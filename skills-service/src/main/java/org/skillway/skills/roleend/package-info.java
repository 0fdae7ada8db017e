/** What comes of it when a role of somebody ends on its day. */
@NullMarked
package org.skillway.skills.roleend;

import org.jspecify.annotations.NullMarked;
