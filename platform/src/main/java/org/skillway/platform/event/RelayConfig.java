package org.skillway.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service publishes. */
@ConfigMapping(prefix = "skillway.relay")
interface RelayConfig {

    /** The topic of this service. */
    String topic();

    /** Events read and sent at once. */
    @WithDefault("500")
    int batch();

    /** How long the relay waits before it looks although nobody woke it. */
    @WithDefault("PT0.1S")
    Duration poll();

    /** How long one event may take to reach the broker before it is tried anew. */
    @WithDefault("PT10S")
    Duration deliveryTimeout();

    /** How often the leader takes the figures that operators see; seldom, because it counts. */
    @WithDefault("PT15S")
    Duration figures();

    /** How long a published event stays in the outbox. */
    @WithDefault("P7D")
    Duration outboxRetention();

    /** How long a handled event's id is remembered; longer than the topics keep events, or a replay would double them. */
    @WithDefault("P35D")
    Duration inboxRetention();

    /** How long an answer can be given again for its Idempotency-Key. */
    @WithDefault("P7D")
    Duration idempotencyRetention();
}
