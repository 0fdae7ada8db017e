/** Who helps best with one need, who cannot, and why. */
@NullMarked
package org.skillway.mentor.match.domain;

import org.jspecify.annotations.NullMarked;
