package org.skillway.curriculum.morning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When paths are planned anew although nothing happened. */
@ConfigMapping(prefix = "skillway.morning")
interface MorningConfig {

    /** The hour at which a day begins for planning, wherever a learner lives. */
    @WithDefault("04:00")
    LocalTime at();

    /** How long a replica that found nobody waits before it looks again. */
    @WithDefault("PT1M")
    Duration look();
}
