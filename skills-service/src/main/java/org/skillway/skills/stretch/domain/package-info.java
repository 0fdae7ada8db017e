/** Which stretch assignment fits whom, and why not another. */
@NullMarked
package org.skillway.skills.stretch.domain;

import org.jspecify.annotations.NullMarked;
