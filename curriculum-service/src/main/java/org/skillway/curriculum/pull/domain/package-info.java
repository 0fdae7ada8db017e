/** The rules by which a refresher is found for whoever asks for one. */
@NullMarked
package org.skillway.curriculum.pull.domain;

import org.jspecify.annotations.NullMarked;
