/** How fast people come to be able to do something. */
@NullMarked
package org.skillway.skills.growth.domain;

import org.jspecify.annotations.NullMarked;
