/** Work beyond somebody's role by which they grow: what the company has of it. */
@NullMarked
package org.skillway.skills.stretch;

import org.jspecify.annotations.NullMarked;
