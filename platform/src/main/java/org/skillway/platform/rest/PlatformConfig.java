package org.skillway.platform.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set for any service. */
@ConfigMapping(prefix = "skillway.platform")
public interface PlatformConfig {

    String PUBLIC_SECRET = "local-development-only";

    /** Signs page cursors; the same on every replica. Set it in production, the default is public. */
    @WithDefault(PUBLIC_SECRET)
    String cursorSecret();

    /** Requests a second that one principal, signal source or unknown address may make, on average, per replica. */
    @WithDefault("200")
    long requestsPerSecond();

    /** Requests that one of them may make at once after a pause, per replica. */
    @WithDefault("1000")
    long burst();

    /** How often readiness asks whether the provider of tokens is there. */
    @WithDefault("PT10S")
    Duration providerAskedEvery();
}
