/** What awaits a person's decision by a day: whose it is to decide, and who reads it. */
@NullMarked
package org.skillway.curriculum.docket;

import org.jspecify.annotations.NullMarked;
