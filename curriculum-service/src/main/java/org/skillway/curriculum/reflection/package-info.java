/** Looking back, where a role asks for it before a level counts. */
@NullMarked
package org.skillway.curriculum.reflection;

import org.jspecify.annotations.NullMarked;
