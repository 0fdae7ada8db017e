/** What a person is asked for and cannot do yet, and who has to hear of it. */
@NullMarked
package org.skillway.skills.gap;

import org.jspecify.annotations.NullMarked;
