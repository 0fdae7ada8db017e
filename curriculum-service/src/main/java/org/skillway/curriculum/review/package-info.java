/** Audits what the catalogue holds against what the roles ask for and what happened to it since. */
@NullMarked
package org.skillway.curriculum.review;

import org.jspecify.annotations.NullMarked;
