package org.skillway.platform.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much of bodies up to 1 MiB there is at once on a replica. Each part is shared as {@link Room} says. */
@ConfigMapping(prefix = "skillway.bodies")
interface BodyConfig {

    /** All bodies of more than 16 KiB that arrive or lie here: an eighth of the heap unless told. Smaller ones have half as much beside. */
    Optional<MemorySize> arriving();

    /** Those of them that are read and worked on, which takes some twenty times as much: a 64th of the heap unless told. */
    Optional<MemorySize> workedOn();

    /** How long one may take to arrive. */
    @WithDefault("PT20S")
    Duration arrives();

    /** How long one waits until there is room for it: before it arrives, and once more before it is read. */
    @WithDefault("PT10S")
    Duration waits();
}
