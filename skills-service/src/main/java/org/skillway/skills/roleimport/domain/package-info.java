/** Decides what a file says of people's roles. */
@NullMarked
package org.skillway.skills.roleimport.domain;

import org.jspecify.annotations.NullMarked;
