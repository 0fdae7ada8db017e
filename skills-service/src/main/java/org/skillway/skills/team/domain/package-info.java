/** What makes teams a tree. */
@NullMarked
package org.skillway.skills.team.domain;

import org.jspecify.annotations.NullMarked;
