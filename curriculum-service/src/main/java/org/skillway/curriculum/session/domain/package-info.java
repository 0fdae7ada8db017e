/** The rules by which a sitting is put together. */
@NullMarked
package org.skillway.curriculum.session.domain;

import org.jspecify.annotations.NullMarked;
