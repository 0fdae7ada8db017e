/** The rules by which trouble with content is priced and a change of it is proposed. */
@NullMarked
package org.skillway.curriculum.backlog.domain;

import org.jspecify.annotations.NullMarked;
