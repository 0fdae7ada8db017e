/** What a role shall ask for next: drafts that bind nobody, their publication, and what was published before. */
@NullMarked
package org.skillway.skills.release;

import org.jspecify.annotations.NullMarked;
