/** What a role asks of whoever holds it, by day 30, 60 and 90. */
@NullMarked
package org.skillway.skills.rolemap.domain;

import org.jspecify.annotations.NullMarked;
