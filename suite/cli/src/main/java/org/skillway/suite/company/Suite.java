package org.skillway.suite.company;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.skillway.suite.local.Endpoints;
import org.skillway.suite.local.Tokens;

/** The running services seen from outside: their addresses, and a bearer token for whoever asks. */
public final class Suite {

    private final Map<Service, URI> addresses;
    private final BiFunction<String, String, String> tokens;
    private final Map<String, String> issued = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** {@code tokens} answers a bearer token for a persona role and a user name. */
    public Suite(Map<Service, URI> addresses, BiFunction<String, String, String> tokens) {
        if (addresses.size() != Service.values().length) {
            throw new IllegalArgumentException("Need the address of each service, got " + addresses.keySet());
        }
        this.addresses = Map.copyOf(addresses);
        this.tokens = tokens;
    }

    /** A suite on this machine, whose identity provider believes everybody. */
    public static Suite local(Endpoints endpoints, String tenant) {
        var addresses = Map.of(
                Service.SKILLS, endpoints.skills(),
                Service.CURRICULUM, endpoints.curriculum(),
                Service.MENTOR, endpoints.mentor(),
                Service.METRICS, endpoints.metrics());
        return new Suite(addresses, new Tokens(endpoints.oidc(), tenant)::of);
    }

    public URI address(Service service) {
        return require(addresses.get(service));
    }

    /** A client that asks {@code service} as {@code userName} with the persona {@code role}. */
    public Client as(String role, String userName, Service service) {
        var token = issued.computeIfAbsent(role + '/' + userName, key -> tokens.apply(role, userName));
        return new Client(http, address(service), "Bearer " + token);
    }

    /** A client that carries no token: webhooks are let in by their signature. */
    public Client anonymous(Service service) {
        return new Client(http, address(service), "");
    }

    private static URI require(@Nullable URI uri) {
        if (uri == null) {
            throw new IllegalStateException("Unknown service");
        }
        return uri;
    }
}
