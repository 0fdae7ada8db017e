/** What any statement about somebody in a skill has to keep to. */
@NullMarked
package org.skillway.skills.statement;

import org.jspecify.annotations.NullMarked;
