/** What a mentor offers, and when two people can meet. */
@NullMarked
package org.skillway.mentor.mentoring.domain;

import org.jspecify.annotations.NullMarked;
