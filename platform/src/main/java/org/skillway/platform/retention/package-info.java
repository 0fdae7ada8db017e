/** How long a company keeps which data about people, and what is held back for the law. */
@NullMarked
package org.skillway.platform.retention;

import org.jspecify.annotations.NullMarked;
