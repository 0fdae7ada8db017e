/** Takes the roles of many people from one file. */
@NullMarked
package org.skillway.skills.roleimport;

import org.jspecify.annotations.NullMarked;
