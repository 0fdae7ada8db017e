package org.skillway.platform.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Real bearer tokens, asked for over HTTP and kept for the test run. */
public final class Tokens {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> KEPT = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A token of one role; several roles are separated by blanks. */
    public static String of(String role, String userName, String tenant) {
        return KEPT.computeIfAbsent(
                role + "|" + userName + "|" + tenant, key -> fetch(role, userName, tenant, "3600", "skillway"));
    }

    /** A token that was good until a minute ago. */
    public static String expired(String role, String userName, String tenant) {
        return fetch(role, userName, tenant, "-60", "skillway");
    }

    /** A token that is good for so many seconds from now. */
    public static String lasting(int seconds, String role, String userName, String tenant) {
        return fetch(role, userName, tenant, Integer.toString(seconds), "skillway");
    }

    /** A valid token that was meant for another service. */
    public static String forAudience(String audience, String role, String userName, String tenant) {
        return fetch(role, userName, tenant, "3600", audience);
    }

    private static String fetch(String role, String userName, String tenant, String lifetime, String audience) {
        var form = Stream.of(
                        "user", userName, "roles", role, "tenant", tenant, "lifetime", lifetime, "audience", audience)
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .toList();
        var body = new StringBuilder("grant_type=client_credentials&client_id=tests&client_secret=tests");
        for (var i = 0; i < form.size(); i += 2) {
            body.append('&').append(form.get(i)).append('=').append(form.get(i + 1));
        }
        var request = HttpRequest.newBuilder(URI.create(System.getProperty(StackResource.TOKEN_ENDPOINT)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new ObjectMapper()
                    .readTree(answer.body())
                    .required("access_token")
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException("No token", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("No token", e);
        }
    }
}
