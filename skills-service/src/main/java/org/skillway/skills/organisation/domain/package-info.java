/** What makes a row of an HR file a person, and people a company without circles in its manager lines. */
@NullMarked
package org.skillway.skills.organisation.domain;

import org.jspecify.annotations.NullMarked;
