/** The learning time a manager approves. */
@NullMarked
package org.skillway.curriculum.approval;

import org.jspecify.annotations.NullMarked;
