/** By when somebody decides. */
@NullMarked
package org.skillway.curriculum.docket.domain;

import org.jspecify.annotations.NullMarked;
