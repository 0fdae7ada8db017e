/** Whether a company has it estimated how long its people take. */
@NullMarked
package org.skillway.curriculum.pacepolicy;

import org.jspecify.annotations.NullMarked;
