/** What the machine believes a person can do, and from what. */
@NullMarked
package org.skillway.skills.profile.domain;

import org.jspecify.annotations.NullMarked;
