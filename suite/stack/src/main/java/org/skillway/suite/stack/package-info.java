/** The infrastructure of one machine: PostgreSQL, Kafka and an OpenID provider, each a process that ends with its parent. */
@NullMarked
package org.skillway.suite.stack;

import org.jspecify.annotations.NullMarked;
