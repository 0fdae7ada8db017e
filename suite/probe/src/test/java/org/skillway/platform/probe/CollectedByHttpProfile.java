package org.skillway.platform.probe;

import java.util.HashMap;
import java.util.Map;

/** The same with a collector that takes no gRPC. */
public class CollectedByHttpProfile extends CollectedProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.put("quarkus.otel.exporter.otlp.protocol", "http/protobuf");
        return settings;
    }
}
