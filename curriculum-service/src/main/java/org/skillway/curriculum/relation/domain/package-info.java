/** What ability in one skill says of others. */
@NullMarked
package org.skillway.curriculum.relation.domain;

import org.jspecify.annotations.NullMarked;
