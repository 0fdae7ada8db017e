/** Lets a learner ask for a refresher when they need one. */
@NullMarked
package org.skillway.curriculum.pull;

import org.jspecify.annotations.NullMarked;
