package org.skillway.curriculum.effort;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a replica thinks about at once for those who only ask: each extent of thought in places of its own. */
@ConfigMapping(prefix = "skillway.effort")
interface EffortConfig {

    /** Sittings under way at once on a replica. */
    @WithDefault("4")
    int sittingsAtOnce();

    /** Of these, so many for one tenant: fewer, so that one place is always left for the others. */
    @WithDefault("3")
    int sittingsPerTenant();

    /** Explanations, replays and forecasts under way at once on a replica. */
    @WithDefault("4")
    int atOnce();

    /** Of these, so many for one tenant, so that none keeps the others waiting. */
    @WithDefault("2")
    int perTenant();

    /** Audits, previews and reports over many people under way at once on a replica. */
    @WithDefault("3")
    int everybodyAtOnce();

    /** Of these, so many for one tenant. */
    @WithDefault("2")
    int everybodyPerTenant();

    /** How long somebody waits for their turn before they are sent away. */
    @WithDefault("PT2S")
    Duration waits();
}
