package org.skillway.curriculum.refresher;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When delayed refreshers begin. */
@ConfigMapping(prefix = "skillway.refreshers")
interface RefresherConfig {

    /** How long a replica that found none whose day has come waits before it looks again. */
    @WithDefault("PT5M")
    Duration look();
}
