/** When somebody is to look back on what they learned. */
@NullMarked
package org.skillway.curriculum.reflection.domain;

import org.jspecify.annotations.NullMarked;
