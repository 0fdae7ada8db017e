/** What can be read from mentorships about who mentored. */
@NullMarked
package org.skillway.skills.leadership.domain;

import org.jspecify.annotations.NullMarked;
