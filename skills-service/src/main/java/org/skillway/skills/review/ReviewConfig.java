package org.skillway.skills.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the people on the list are worked off. */
@ConfigMapping(prefix = "skillway.reviews")
interface ReviewConfig {

    /** How often it is looked whether a process that was stopped left anybody on the list. */
    @WithDefault("PT10S")
    Duration look();
}
