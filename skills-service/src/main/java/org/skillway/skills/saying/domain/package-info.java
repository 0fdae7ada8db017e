/** What is of a framework alone, and what it says no more. */
@NullMarked
package org.skillway.skills.saying.domain;

import org.jspecify.annotations.NullMarked;
