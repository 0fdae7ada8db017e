/** Renamed fields of a GraphQL request: each answers to its own arguments, and there are not many. */
@NullMarked
package org.skillway.platform.graphql;

import org.jspecify.annotations.NullMarked;
