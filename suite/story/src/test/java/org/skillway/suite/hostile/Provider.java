package org.skillway.suite.hostile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The identity provider, asked for tokens that it signs although nobody should take them. */
record Provider(URI issuer, String tenant) {

    /** A token of {@code roles}, separated by blanks; {@code more} are further fields of its form. */
    String token(String roles, Map<String, String> more) throws IOException, InterruptedException {
        var form = new HashMap<>(Map.of(
                "grant_type", "client_credentials",
                "client_id", "skillway",
                "client_secret", "unused",
                "user", "mallory",
                "roles", roles,
                "tenant", tenant));
        form.putAll(more);
        var request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return new ObjectMapper()
                    .readTree(http.send(request, BodyHandlers.ofString()).body())
                    .required("access_token")
                    .asText();
        }
    }
}
