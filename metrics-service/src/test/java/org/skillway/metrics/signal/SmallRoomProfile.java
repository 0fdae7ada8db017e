package org.skillway.metrics.signal;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A replica with little room for bodies, and little patience. */
public class SmallRoomProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "skillway.bodies.arriving", "8M", "skillway.bodies.worked-on", "2M", "skillway.bodies.arrives", "PT6S");
    }
}
