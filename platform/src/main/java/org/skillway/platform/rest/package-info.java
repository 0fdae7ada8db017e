/** Conventions that every endpoint shares: pages, preconditions, retries, request ids, limits. */
@NullMarked
package org.skillway.platform.rest;

import org.jspecify.annotations.NullMarked;
