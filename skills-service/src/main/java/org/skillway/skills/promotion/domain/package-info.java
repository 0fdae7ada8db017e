/** How a judgment comes about by signatures, and how those who sign go about it. */
@NullMarked
package org.skillway.skills.promotion.domain;

import org.jspecify.annotations.NullMarked;
