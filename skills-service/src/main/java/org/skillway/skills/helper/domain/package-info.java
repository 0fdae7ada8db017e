/** Who comes into question to help somebody on to a level. */
@NullMarked
package org.skillway.skills.helper.domain;

import org.jspecify.annotations.NullMarked;
