/** What the record of a person's activities says: how steadily they learn, what they have covered and what they can apply. */
@NullMarked
package org.skillway.curriculum.records;

import org.jspecify.annotations.NullMarked;
