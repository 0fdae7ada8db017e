package org.skillway.suite.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Bearer tokens from the local OpenID provider, which gives anybody any role. */
public final class Tokens {

    private final URI endpoint;
    private final String tenant;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public Tokens(URI issuer, String tenant) {
        this.endpoint = URI.create(issuer + "/token");
        this.tenant = tenant;
    }

    /** A token with one persona role, or several separated by blanks. */
    public String of(String role, String userName) {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(role, userName)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("%s answered %d: %s".formatted(endpoint, answer.statusCode(), answer.body()));
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .required("access_token")
                    .asText();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + endpoint, interrupted);
        }
    }

    private String form(String role, String userName) {
        var fields = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "skillway",
                "client_secret",
                "unused",
                "user",
                userName,
                "roles",
                role,
                "tenant",
                tenant);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
