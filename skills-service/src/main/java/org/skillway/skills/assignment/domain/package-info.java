/** Which roles a person holds, and how much of their work each is. */
@NullMarked
package org.skillway.skills.assignment.domain;

import org.jspecify.annotations.NullMarked;
