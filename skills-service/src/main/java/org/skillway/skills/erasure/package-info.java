/** Erases people who have left, here and in every other service, and keeps the certificate of what became of each place. */
@NullMarked
package org.skillway.skills.erasure;

import org.jspecify.annotations.NullMarked;
