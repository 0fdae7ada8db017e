/** Keeps the docs true to the code. */
@NullMarked
package org.skillway.suite.docs;

import org.jspecify.annotations.NullMarked;
