/** The rule by which a revision is measured. */
@NullMarked
package org.skillway.curriculum.revision.domain;

import org.jspecify.annotations.NullMarked;
