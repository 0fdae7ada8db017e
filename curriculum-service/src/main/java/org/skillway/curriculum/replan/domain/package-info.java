/** The rule of whose paths rest on what changed. */
@NullMarked
package org.skillway.curriculum.replan.domain;

import org.jspecify.annotations.NullMarked;
