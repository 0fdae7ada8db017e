/** Loads a company from plain files through the public APIs, as an HR platform and a learning team would. */
@NullMarked
package org.skillway.suite.company;

import org.jspecify.annotations.NullMarked;
