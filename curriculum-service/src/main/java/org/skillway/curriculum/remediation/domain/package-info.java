/** What a measure is, who may decide what about it, and when it is proposed at all. */
@NullMarked
package org.skillway.curriculum.remediation.domain;

import org.jspecify.annotations.NullMarked;
