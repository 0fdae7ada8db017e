/** What operators are shown of a service beside what Quarkus shows by itself. */
@NullMarked
package org.skillway.platform.figures;

import org.jspecify.annotations.NullMarked;
