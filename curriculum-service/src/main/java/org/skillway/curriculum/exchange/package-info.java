/** The whole catalogue as one document: modules and curricula, out and in. */
@NullMarked
package org.skillway.curriculum.exchange;

import org.jspecify.annotations.NullMarked;
