/** What can be learned: modules, kept and checked. */
@NullMarked
package org.skillway.curriculum.catalog;

import org.jspecify.annotations.NullMarked;
