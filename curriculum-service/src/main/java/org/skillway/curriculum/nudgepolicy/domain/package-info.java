/** What a company means by leaving its people in peace. */
@NullMarked
package org.skillway.curriculum.nudgepolicy.domain;

import org.jspecify.annotations.NullMarked;
