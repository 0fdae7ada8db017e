package org.skillway.platform.secret;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** The keys that seal secrets. There is no default: a service that keeps secrets does not start without one. */
@ConfigMapping(prefix = "skillway.sealing")
interface SealingConfig {

    /** 32 random bytes in base64 for each id of letters and digits; one that is gone opens nothing any more. */
    Map<String, String> keys();

    /** The id of the key that seals from now on. */
    Optional<String> current();
}
