/** One learner as a whole: loaded, changed, routed anew, saved and told. */
@NullMarked
package org.skillway.curriculum.learner;

import org.jspecify.annotations.NullMarked;
