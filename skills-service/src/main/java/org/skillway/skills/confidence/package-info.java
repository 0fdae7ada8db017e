/** How sure people are of themselves, over time, and what those who lead them say to it. */
@NullMarked
package org.skillway.skills.confidence;

import org.jspecify.annotations.NullMarked;
