/** What it means for paths that a person decided about a module. */
@NullMarked
package org.skillway.curriculum.standing.domain;

import org.jspecify.annotations.NullMarked;
