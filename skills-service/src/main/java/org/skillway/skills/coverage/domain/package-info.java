/** What teaches the way from one level to the next, and what it costs that nothing does. */
@NullMarked
package org.skillway.skills.coverage.domain;

import org.jspecify.annotations.NullMarked;
