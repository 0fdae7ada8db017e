package org.skillway.platform.chore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service looks for work that nobody waits for. */
@ConfigMapping(prefix = "skillway.chores")
interface ChoreConfig {

    /** How long a replica rests before it looks although nobody woke it. */
    @WithDefault("PT1S")
    Duration poll();

    /** How many threads of a replica do chores, beside those that answer requests. */
    @WithDefault("1")
    int workers();
}
