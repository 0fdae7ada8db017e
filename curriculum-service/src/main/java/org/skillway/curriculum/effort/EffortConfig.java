package org.skillway.curriculum.effort;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a replica thinks about at once for those who only ask. */
@ConfigMapping(prefix = "skillway.effort")
interface EffortConfig {

    /** Explanations, forecasts, sittings, audits and previews under way at once on a replica. */
    @WithDefault("4")
    int atOnce();

    /** Of these, so many for one tenant, so that none keeps the others waiting. */
    @WithDefault("2")
    int perTenant();

    /** How long somebody waits for their turn before they are sent away. */
    @WithDefault("PT2S")
    Duration waits();
}
