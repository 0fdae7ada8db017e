/** Where what is asked and what is believed differ, and what would close it. */
@NullMarked
package org.skillway.skills.gap.domain;

import org.jspecify.annotations.NullMarked;
