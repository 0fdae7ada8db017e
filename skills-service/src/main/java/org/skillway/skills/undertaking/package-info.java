/** Who does which stretch assignment, who agreed on it, and what was seen by the end. */
@NullMarked
package org.skillway.skills.undertaking;

import org.jspecify.annotations.NullMarked;
