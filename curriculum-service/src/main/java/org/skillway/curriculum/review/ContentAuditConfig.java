package org.skillway.curriculum.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How those are counted who wait for content. */
@ConfigMapping(prefix = "skillway.content-audit")
interface ContentAuditConfig {

    /** Up to so many learners are counted when somebody asks; of more, they are counted beforehand, so many in a step. */
    @WithDefault("500")
    int atOnce();

    /** How long a count is good for. */
    @WithDefault("PT24H")
    Duration counted();

    /** How long a replica that found nothing to count waits before it looks again. */
    @WithDefault("PT5M")
    Duration look();
}
