/** The files of O*NET, ESCO, OSMT and CASE, read into one shape; wrong rows are named, a wrong file is refused. */
@NullMarked
package org.skillway.skills.exchange.format;

import org.jspecify.annotations.NullMarked;
