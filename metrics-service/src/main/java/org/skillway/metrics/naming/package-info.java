/** Whom a tool means by its own references: an agent's number in a help desk, a user's in a CRM. */
@NullMarked
package org.skillway.metrics.naming;

import org.jspecify.annotations.NullMarked;
