/** The rule of what differs between two versions of a module. */
@NullMarked
package org.skillway.curriculum.moduleversion.domain;

import org.jspecify.annotations.NullMarked;
