/** Bounds how much work of one kind is under way at once, fairly between tenants. */
@NullMarked
package org.skillway.platform.effort;

import org.jspecify.annotations.NullMarked;
