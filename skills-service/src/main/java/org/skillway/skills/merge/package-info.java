/** Makes two skills one where a named person decides it. */
@NullMarked
package org.skillway.skills.merge;

import org.jspecify.annotations.NullMarked;
