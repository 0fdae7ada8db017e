/** What a GraphQL request may ask for beside its depth, complexity and tokens, which the library bounds. */
@NullMarked
package org.skillway.platform.graphql;

import org.jspecify.annotations.NullMarked;
