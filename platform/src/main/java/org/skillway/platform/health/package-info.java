/** What it means to be alive and ready when something we lean on is away. */
@NullMarked
package org.skillway.platform.health;

import org.jspecify.annotations.NullMarked;
