package org.skillway.platform.probe;

import java.util.HashMap;
import java.util.Map;
import org.skillway.platform.checkpoint.CheckpointFixture;

/**
 * A service with what its operator may switch on: tracing (nothing listens where its spans would go), a key that signs
 * checkpoints, and a narrow share of requests for everybody. One profile, for each costs a build and a start of its own.
 */
public class OperatedProfile extends ProbeProfile {

    /** So many requests at once, and one a second after them. */
    static final int BURST = 10;

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.put("quarkus.otel.sdk.disabled", "false");
        settings.put("skillway.checkpoints.key", CheckpointFixture.PRIVATE);
        settings.put("skillway.checkpoints.every", "PT0.4S");
        settings.put("skillway.platform.requests-per-second", "1");
        settings.put("skillway.platform.burst", Integer.toString(BURST));
        return settings;
    }
}
