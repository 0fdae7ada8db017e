package org.skillway.suite.stack;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * Writes the claims a token request asks for in its form: {@code user} (a user name), {@code roles} (separated by
 * blanks), {@code tenant} (without it the token belongs to nobody), and for tests {@code audience} and {@code lifetime}
 * in seconds, which may be negative.
 */
final class PersonaClaims implements OAuth2TokenCallback {

    static final String ISSUER = "skillway";
    private static final Duration LIFE = Duration.ofHours(1);

    @Override
    public String issuerId() {
        return ISSUER;
    }

    @Override
    public String subject(TokenRequest request) {
        var name = asked(request, "tenant", "") + "/" + asked(request, "user", "nobody");
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(asked(request, "audience", "skillway"));
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        var claims = new HashMap<String, Object>();
        var lifetime = Duration.ofSeconds(Long.parseLong(asked(request, "lifetime", Long.toString(LIFE.toSeconds()))));
        claims.put("exp", Date.from(Instant.now().plus(lifetime)));
        var tenant = asked(request, "tenant", "");
        if (!tenant.isEmpty()) {
            claims.put("tenant", tenant);
        }
        claims.put("preferred_username", asked(request, "user", "nobody"));
        claims.put(
                "roles",
                Arrays.stream(asked(request, "roles", "").split(" "))
                        .filter(role -> !role.isBlank())
                        .toList());
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return LIFE.toSeconds();
    }

    private static String asked(TokenRequest request, String parameter, String otherwise) {
        var values = request.getCustomParameters().get(parameter);
        return values == null || values.isEmpty() ? otherwise : values.getFirst();
    }
}
