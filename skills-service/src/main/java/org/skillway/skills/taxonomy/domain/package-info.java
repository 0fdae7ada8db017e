/** What a skill is, and the rules its description keeps to. */
@NullMarked
package org.skillway.skills.taxonomy.domain;

import org.jspecify.annotations.NullMarked;
