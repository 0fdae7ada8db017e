/** What an effect of a module is. */
@NullMarked
package org.skillway.curriculum.effect.domain;

import org.jspecify.annotations.NullMarked;
