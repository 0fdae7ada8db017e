/** Takes taxonomies in from the official files of frameworks, and gives the tenant's own out. */
@NullMarked
package org.skillway.skills.exchange;

import org.jspecify.annotations.NullMarked;
