/** Says when somebody will be ready, with their minutes or with others, and what would come of a change. */
@NullMarked
package org.skillway.curriculum.forecast;

import org.jspecify.annotations.NullMarked;
