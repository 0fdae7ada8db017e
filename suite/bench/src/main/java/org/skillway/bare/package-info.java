/** One row read and one row inserted, with nothing around them: what any service of this stack pays at least. */
@NullMarked
package org.skillway.bare;

import org.jspecify.annotations.NullMarked;
