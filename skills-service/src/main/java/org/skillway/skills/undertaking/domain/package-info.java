/** How a stretch assignment comes to be agreed on, and how it ends. */
@NullMarked
package org.skillway.skills.undertaking.domain;

import org.jspecify.annotations.NullMarked;
