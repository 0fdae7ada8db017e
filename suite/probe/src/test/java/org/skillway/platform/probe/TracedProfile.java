package org.skillway.platform.probe;

import java.util.HashMap;
import java.util.Map;

/** A service whose operator has switched tracing on; nothing listens where its spans would go. */
public class TracedProfile extends ProbeProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.put("quarkus.otel.sdk.disabled", "false");
        return settings;
    }
}
