/** Why an estimate, a gap or a forecast is as it is, and what would change it. */
@NullMarked
package org.skillway.skills.finding.domain;

import org.jspecify.annotations.NullMarked;
