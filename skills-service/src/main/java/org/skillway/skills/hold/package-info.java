/** Legal holds: what stands in the way of every erasure and every retention, until a person releases it. */
@NullMarked
package org.skillway.skills.hold;

import org.jspecify.annotations.NullMarked;
