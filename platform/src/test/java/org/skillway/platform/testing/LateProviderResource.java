package org.skillway.platform.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** As {@link StackResource}, but where the service looks for the provider of tokens there is nobody until a test says so. */
public class LateProviderResource extends StackResource {

    /** Where the service looks for the provider. */
    public static final String PLACE = "skillway.test.provider-place";

    /** Where the provider is. */
    public static final String PROVIDER = "skillway.test.provider";

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        var issuer = settings.get("quarkus.oidc.auth-server-url");
        var provider = URI.create(String.valueOf(issuer));
        var place = freePort();
        settings.put(PROVIDER, Integer.toString(provider.getPort()));
        settings.put(PLACE, Integer.toString(place));
        settings.put("quarkus.oidc.token.issuer", provider.toString());
        settings.put(
                "quarkus.oidc.auth-server-url", provider.toString().replace(":" + provider.getPort(), ":" + place));
        return settings;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No port is free", e);
        }
    }
}
