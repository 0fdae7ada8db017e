/** Keeps one customer's rows from another's, twice: in the ORM and in the database. */
@NullMarked
package org.skillway.platform.tenancy;

import org.jspecify.annotations.NullMarked;
