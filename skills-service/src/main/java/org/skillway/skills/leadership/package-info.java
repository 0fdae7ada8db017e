/** What somebody's mentoring tells of their leading others: evidence beside the estimates, and no judgment. */
@NullMarked
package org.skillway.skills.leadership;

import org.jspecify.annotations.NullMarked;
