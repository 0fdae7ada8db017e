/** When somebody could meet what another role asks: a forecast that guides and never decides. */
@NullMarked
package org.skillway.skills.readiness;

import org.jspecify.annotations.NullMarked;
