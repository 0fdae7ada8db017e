package org.skillway.platform.probe;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.skillway.platform.testing.StackResource;

/** Makes the probe a service. Not application.properties: that would reach the tests of the real services. */
public class ProbeProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.application.name", "probe-service",
                // Two connections that all tenants share: whatever one leaves behind, another would meet.
                "quarkus.datasource.jdbc.min-size", "2",
                "quarkus.datasource.jdbc.max-size", "2",
                "quarkus.datasource.jdbc.acquisition-timeout", "10S",
                "skillway.platform.requests-per-second", "100000",
                "skillway.platform.burst", "100000",
                "quarkus.flyway.locations", "db/platform,db/probe",
                "mp.messaging.incoming.events.topics", "skillway.skills",
                "skillway.relay.topic", "skillway.skills");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(StackResource.class));
    }
}
