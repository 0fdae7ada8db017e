/** The planner beside an exact solver, beside other ways to choose, and beside its budget. */
@NullMarked
package org.skillway.suite.evaluate.path;

import org.jspecify.annotations.NullMarked;
