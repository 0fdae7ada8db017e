package org.skillway.platform.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** A service whose operator has named a collector, and nothing else but how soon spans leave. */
public class CollectedProfile extends TracedProfile {

    /** The profile is made more than once, and in other class loaders than the test; a system property reaches all. */
    private static final String PORT = "skillway.test.collector-port";

    static int port() {
        return Integer.getInteger(PORT);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        if (System.getProperty(PORT) == null) {
            System.setProperty(PORT, Integer.toString(free()));
        }
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.put("quarkus.otel.exporter.otlp.endpoint", "http://localhost:" + port());
        settings.put("quarkus.otel.bsp.schedule.delay", "PT0.2S");
        return settings;
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
