/** The places where people work. */
@NullMarked
package org.skillway.skills.location;

import org.jspecify.annotations.NullMarked;
