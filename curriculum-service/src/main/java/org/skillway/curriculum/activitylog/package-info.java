/** What somebody did, as it was recorded, for those who may see them and for systems that follow it. */
@NullMarked
package org.skillway.curriculum.activitylog;

import org.jspecify.annotations.NullMarked;
