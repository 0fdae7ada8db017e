/** The forecast of readiness for a role, and the plan that would close what is missing. */
@NullMarked
package org.skillway.skills.readiness.domain;

import org.jspecify.annotations.NullMarked;
