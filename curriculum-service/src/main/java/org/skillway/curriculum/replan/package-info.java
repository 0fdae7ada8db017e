/** Plans anew for everybody whom a new edition of the catalogue or of a role concerns. */
@NullMarked
package org.skillway.curriculum.replan;

import org.jspecify.annotations.NullMarked;
