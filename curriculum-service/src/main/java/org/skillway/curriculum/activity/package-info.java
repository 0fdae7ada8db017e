/** What learners do, recorded with its consequences in one transaction. */
@NullMarked
package org.skillway.curriculum.activity;

import org.jspecify.annotations.NullMarked;
