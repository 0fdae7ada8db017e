/** What the tests of every service share: the real infrastructure, real tokens, the rules of the architecture. */
@NullMarked
package org.skillway.platform.testing;

import org.jspecify.annotations.NullMarked;
