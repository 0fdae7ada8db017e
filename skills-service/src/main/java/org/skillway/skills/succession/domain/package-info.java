/** Benches of roles and skills, and the cross-training that takes most risk away. */
@NullMarked
package org.skillway.skills.succession.domain;

import org.jspecify.annotations.NullMarked;
