package org.skillway.suite.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OidcTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path data;

    @Test
    void issuesTheClaimsAskedFor() throws Exception {
        try (var part = RunningPart.start("oidc", data, 0)) {
            var token = token(part, "user=ada&roles=learner%20mentor&tenant=acme");

            var claims = token.getJWTClaimsSet();
            assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
            assertThat(claims.getIssuer()).isEqualTo(part.ready().get("issuer").asText());
            assertThat(claims.getAudience()).containsExactly("skillway");
            assertThat(claims.getSubject()).isNotBlank();
            assertThat(claims.getClaim("preferred_username")).isEqualTo("ada");
            assertThat(claims.getClaim("tenant")).isEqualTo("acme");
            assertThat(claims.getClaim("roles")).isEqualTo(List.of("learner", "mentor"));
            assertThat(verified(part, token)).isTrue();
        }
    }

    @Test
    void namesNoTenantOfItsOwn() throws Exception {
        try (var part = RunningPart.start("oidc", data, 0)) {
            var claims = token(part, "user=ada&roles=learner").getJWTClaimsSet();

            assertThat(claims.getClaim("tenant")).isNull();
            assertThat(claims.getClaim("preferred_username")).isEqualTo("ada");
        }
    }

    @Test
    void acceptsItsOldTokensAfterARestart() throws Exception {
        SignedJWT token;
        int port;
        try (var part = RunningPart.start("oidc", data, 0)) {
            port = part.port();
            token = token(part, "user=ada&roles=learner");
            part.server().destroyForcibly();
        }

        try (var again = RunningPart.start("oidc", data, port)) {
            assertThat(verified(again, token)).isTrue();
            assertThat(token.getJWTClaimsSet().getIssuer())
                    .isEqualTo(again.ready().get("issuer").asText());
        }
    }

    private SignedJWT token(RunningPart part, String form) throws Exception {
        var body = "grant_type=client_credentials&client_id=skillway&client_secret=any&" + form;
        var request = HttpRequest.newBuilder(
                        URI.create(part.ready().get("token").asText()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return SignedJWT.parse(read(request).get("access_token").asText());
    }

    /** As a resource server does it: from the issuer to its key set. */
    private boolean verified(RunningPart part, SignedJWT token) throws Exception {
        var discovery = get(part.ready().get("issuer").asText() + "/.well-known/openid-configuration");
        var keys = JWKSet.parse(get(discovery.get("jwks_uri").asText()).toString());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
        return token.verify(new RSASSAVerifier(key.toRSAKey()));
    }

    private JsonNode get(String url) throws Exception {
        return read(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private JsonNode read(HttpRequest request) throws Exception {
        return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    }
}
