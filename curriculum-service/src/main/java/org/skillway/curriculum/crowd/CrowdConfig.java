package org.skillway.curriculum.crowd;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How crowds are judged. */
@ConfigMapping(prefix = "skillway.crowds")
interface CrowdConfig {

    /** How long a replica that found nobody to judge waits before it looks again. */
    @WithDefault("PT1M")
    Duration look();

    /** How many activities are looked through in one transaction. */
    @WithDefault("5000")
    int batch();
}
