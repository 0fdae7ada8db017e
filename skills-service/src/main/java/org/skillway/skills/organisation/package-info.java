/** People and whom they report to, as HR has them. */
@NullMarked
package org.skillway.skills.organisation;

import org.jspecify.annotations.NullMarked;
