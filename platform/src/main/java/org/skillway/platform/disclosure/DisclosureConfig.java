package org.skillway.platform.disclosure;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much room copies of what is held about people may take. */
@ConfigMapping(prefix = "skillway.disclosure")
interface DisclosureConfig {

    /** What the copies of a replica that are on their way may take on its disk, packed: about a sixth of what is sent. */
    @WithDefault("64M")
    MemorySize mostHeld();
}
