/** Statements about people's skills, and what is believed of each person. */
@NullMarked
package org.skillway.skills.profile;

import org.jspecify.annotations.NullMarked;
