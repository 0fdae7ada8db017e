package org.skillway.platform.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How large bodies may be, and how many of the large ones there are at once on a replica. */
@ConfigMapping(prefix = "skillway.large-bodies")
interface LargeBodyConfig {

    /** The addresses that take large bodies; all others take 1 MiB. */
    Optional<Set<String>> paths();

    /** The most that one of them takes; no more than {@code quarkus.http.limits.max-body-size}. */
    @WithDefault("16M")
    MemorySize most();

    /** Large bodies that lie in temporary files at once, arriving or worked on. */
    @WithDefault("4")
    int atOnce();

    /** Of these, so many of one tenant, so that none keeps the others out. */
    @WithDefault("2")
    int perTenant();

    /** How long one may take to arrive. */
    @WithDefault("PT2M")
    Duration arrives();

    /** How long one that has arrived waits until the one before is worked on. */
    @WithDefault("PT30S")
    Duration waits();
}
