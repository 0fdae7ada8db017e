/** Which of a person's days count: from the start to the end of their contract, without those on leave. */
@NullMarked
package org.skillway.skills.leave.domain;

import org.jspecify.annotations.NullMarked;
