/** Lets one GraphQL request ask for a field under several names with different arguments. */
@NullMarked
package org.skillway.skills.batching;

import org.jspecify.annotations.NullMarked;
