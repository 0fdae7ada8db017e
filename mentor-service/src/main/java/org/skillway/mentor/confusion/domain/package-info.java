/** What a confusion is. */
@NullMarked
package org.skillway.mentor.confusion.domain;

import org.jspecify.annotations.NullMarked;
