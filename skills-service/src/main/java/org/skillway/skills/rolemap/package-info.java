/** What each role asks for, kept as a document with versions. */
@NullMarked
package org.skillway.skills.rolemap;

import org.jspecify.annotations.NullMarked;
