/** What others say that work in an occupation takes: looked up, and never a tenant's own role maps. */
@NullMarked
package org.skillway.skills.occupation;

import org.jspecify.annotations.NullMarked;
