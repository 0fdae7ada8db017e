/** What another map of a role would change for those who hold it. */
@NullMarked
package org.skillway.skills.impact;

import org.jspecify.annotations.NullMarked;
