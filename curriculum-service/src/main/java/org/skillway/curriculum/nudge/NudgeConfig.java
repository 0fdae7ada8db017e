package org.skillway.curriculum.nudge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How nudges are found. */
@ConfigMapping(prefix = "skillway.nudges")
interface NudgeConfig {

    /** How long a replica that found nobody to think of waits before it looks again; a nudge may be late by so much. */
    @WithDefault("PT1M")
    Duration look();
}
