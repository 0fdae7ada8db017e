@NullMarked
package org.skillway.curriculum.workday.domain;

import org.jspecify.annotations.NullMarked;
