/** On which days somebody works, so that nothing is asked of them on others. */
@NullMarked
package org.skillway.curriculum.workday.domain;

import org.jspecify.annotations.NullMarked;
