/** What people decided about modules, as far as paths follow it. */
@NullMarked
package org.skillway.curriculum.standing;

import org.jspecify.annotations.NullMarked;
