/** Lets people go who do not work here any more, and takes them back as they were. */
@NullMarked
package org.skillway.curriculum.leaving;

import org.jspecify.annotations.NullMarked;
