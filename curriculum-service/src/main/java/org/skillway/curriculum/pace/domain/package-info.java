/** How long one person takes for what takes others so many minutes. */
@NullMarked
package org.skillway.curriculum.pace.domain;

import org.jspecify.annotations.NullMarked;
