/** When two skills are so alike that somebody should be asked. */
@NullMarked
package org.skillway.skills.duplicate.domain;

import org.jspecify.annotations.NullMarked;
