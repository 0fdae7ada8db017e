/** Holds {@code deploy/} true to the services that it deploys. */
@NullMarked
package org.skillway.suite.deploy;

import org.jspecify.annotations.NullMarked;
