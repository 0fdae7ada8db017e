/** The skills a tenant speaks of, each with what somebody does at its levels. */
@NullMarked
package org.skillway.skills.taxonomy;

import org.jspecify.annotations.NullMarked;
