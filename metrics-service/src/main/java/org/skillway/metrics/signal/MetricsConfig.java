package org.skillway.metrics.signal;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** What an operator may set for the intake of signals. */
@ConfigMapping(prefix = "skillway.metrics")
interface MetricsConfig {

    /** The address that tools know us by, such as {@code https://metrics.example.com}; HubSpot signs it. */
    Optional<URI> publicUrl();
}
