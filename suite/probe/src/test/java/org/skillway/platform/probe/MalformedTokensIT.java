package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/** Promise P16, tokens: whatever is not a valid token answers 401, never 500 and never data. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class MalformedTokensIT {

    @ParameterizedTest(name = "{index}")
    @MethodSource("malformed")
    void answers401(String header) {
        var answer = given().header("Authorization", header).get("/v1/counters/" + UUID.randomUUID());
        assertThat(answer.statusCode()).as(header).isEqualTo(401);
        assertThat(answer.<String>path("code")).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    static Stream<String> malformed() throws GeneralSecurityException {
        var parts = Tokens.of(Role.INTEGRATION, "probe.user", "tokens").split("\\.", -1);
        var header = parts[0];
        var claims = parts[1];
        var signature = parts[2];
        var plain = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
        var tokens = new ArrayList<>(List.of(
                "",
                "x",
                ".",
                "..",
                "...",
                "a.b.c",
                header,
                header + "." + claims,
                header + "." + claims + ".",
                header + ".." + signature,
                "." + claims + "." + signature,
                header + "." + claims + "." + signature + ".x",
                header + "." + claims + "." + signature + "x".repeat(100),
                header + "." + claims + "." + signature.substring(1),
                header + "." + claims + "." + new StringBuilder(signature).reverse(),
                header + "." + claims + ".AAAA",
                signature + "." + claims + "." + header,
                Tokens.expired(Role.INTEGRATION, "probe.user", "tokens"),
                Tokens.forAudience("another-service", Role.INTEGRATION, "probe.user", "tokens")));
        for (var algorithm : List.of("none", "None", "NONE", "nOnE", "", "RS256 ", "XX999", "dir")) {
            tokens.add(encode("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "." + claims + ".");
            tokens.add(encode("{\"alg\":\"" + algorithm + "\"}") + "." + claims + "." + signature);
        }
        for (var crit : List.of("[\"x\"]", "[]", "7")) {
            tokens.add(encode("{\"alg\":\"RS256\",\"crit\":" + crit + "}") + "." + claims + "." + signature);
        }
        for (var json : List.of(
                "{", "[]", "null", "7", "\"text\"", "{}", "{\"alg\":7}", "{\"alg\":null}", "{\"kid\":\"../../etc\"}")) {
            tokens.add(encode(json) + "." + claims + "." + signature);
            tokens.add(header + "." + encode(json) + "." + signature);
        }
        tokens.add(header + "." + encode(plain.replace("tokens", "other-tenant")) + "." + signature);
        tokens.add(header + "." + encode(plain.replace("integration", "auditor")) + "." + signature);
        tokens.add(hmac(claims, "secret"));
        tokens.add(hmac(claims, header));
        tokens.add(signedByAStranger(header, claims));
        tokens.add(signedByAStranger(encode("{\"alg\":\"RS256\",\"kid\":\"stranger\"}"), claims));
        tokens.add(signedByAStranger(encode("{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1:1/jwks\"}"), claims));
        tokens.add("\u00e4\u00f6\u00fc." + claims + "." + signature);
        tokens.add("A".repeat(10_000));
        return tokens.stream().map(token -> "Bearer " + token);
    }

    private static String hmac(String claims, String key) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var text = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + claims;
        return text + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String signedByAStranger(String header, String claims) throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.generateKeyPair().getPrivate());
        signature.update((header + "." + claims).getBytes(StandardCharsets.UTF_8));
        return header + "." + claims + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
