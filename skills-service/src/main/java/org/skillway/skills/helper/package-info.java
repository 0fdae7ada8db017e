/** Who helps whom and who could, as mentor-service tells of it. */
@NullMarked
package org.skillway.skills.helper;

import org.jspecify.annotations.NullMarked;
