/** What roles ask for, as this service last heard it. */
@NullMarked
package org.skillway.curriculum.target;

import org.jspecify.annotations.NullMarked;
