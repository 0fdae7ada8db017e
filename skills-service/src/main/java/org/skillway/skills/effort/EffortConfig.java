package org.skillway.skills.effort;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many reads over everybody are under way at once. Each holds a connection, of which there are 16. */
@ConfigMapping(prefix = "skillway.effort")
interface EffortConfig {

    /** Benches, pipelines, risks, priorities, previews, missing content and look-alike skills under way on a replica. */
    @WithDefault("4")
    int everybodyAtOnce();

    /** Of these, so many for one tenant: fewer, so that one place is always left for the others. */
    @WithDefault("3")
    int everybodyPerTenant();

    /** How long somebody waits for their turn before they are sent away. */
    @WithDefault("PT2S")
    Duration waits();
}
