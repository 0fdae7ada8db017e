/** Finds what a failure most likely comes from. */
@NullMarked
package org.skillway.curriculum.rootcause.domain;

import org.jspecify.annotations.NullMarked;
