/** Whether a sentence names something that somebody can be seen doing. */
@NullMarked
package org.skillway.curriculum.behaviour.domain;

import org.jspecify.annotations.NullMarked;
