package org.skillway.metrics.signal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.metrics.signal.domain.Verification.Genuine;
import org.skillway.metrics.signal.domain.Verification.Refused;

class VerifierTest {

    private static final String SECRET = "c2tpbGx3YXktc2VjcmV0LWZvci10ZXN0cw==";
    private static final String URI = "https://metrics.example/v1/signal-sources/0198/ingest";
    private static final String BODY = "{\"value\": 84, \"note\": \"Grüße aus Lissabon\"}";
    private static final Instant NOW = Instant.parse("2026-10-30T15:12:00Z");

    static Stream<Arguments> tricks() {
        return Stream.of(Tool.values()).flatMap(tool -> Trick.against(tool).map(trick -> arguments(tool, trick)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tricks")
    void refuses(Tool tool, Trick trick) {
        var attempt = trick.play().apply(Attempt.genuine(tool, SECRET, URI, BODY, NOW));

        assertThat(verified(tool, attempt.headers(), attempt.body(), NOW)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void takesAGenuineDelivery(Tool tool) {
        assertThat(verified(tool, tool.headers(SECRET, URI, BODY, NOW), BODY, NOW))
                .isEqualTo(new Genuine());
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void toleratesClocksThatAreFourMinutesApart(Tool tool) {
        var headers = tool.headers(SECRET, URI, BODY, NOW);

        assertThat(verified(tool, headers, BODY, NOW.plus(Duration.ofMinutes(4))))
                .isEqualTo(new Genuine());
        assertThat(verified(tool, headers, BODY, NOW.minus(Duration.ofMinutes(4))))
                .isEqualTo(new Genuine());
    }

    @Test
    void takesEitherSignatureWhileASecretIsRotated() {
        var headers = Tool.STANDARD_WEBHOOKS.headers(SECRET, URI, BODY, NOW);
        headers.replaceAll((name, values) ->
                name.equals("webhook-signature") ? List.of("v1,AAAA v1a,BBBB " + values.getFirst()) : values);

        assertThat(verified(Tool.STANDARD_WEBHOOKS, headers, BODY, NOW)).isEqualTo(new Genuine());
    }

    /** The example of the Svix documentation and of the Standard Webhooks libraries. */
    @Test
    void agreesWithThePublishedStandardWebhooksExample() {
        var headers = Map.of(
                "webhook-id", List.of("msg_p5jXN8AQM9LWM0D4loKWxJek"),
                "webhook-timestamp", List.of("1614265330"),
                "webhook-signature", List.of("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
        var delivery = new Delivery("POST", URI, headers, "{\"test\": 2432232314}");

        assertThat(Verifier.STANDARD_WEBHOOKS.verify(
                        delivery,
                        new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                        Instant.ofEpochSecond(1614265330)))
                .isEqualTo(new Genuine());
    }

    /** The example of "Secure webhooks" in Atlassian's developer documentation for Jira. */
    @Test
    void agreesWithThePublishedJiraExample() {
        var signature = "sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9";
        var delivery = new Delivery("POST", URI, Map.of("X-Hub-Signature", List.of(signature)), "Hello World!");

        assertThat(Verifier.JIRA.verify(delivery, new Secret("It's a Secret to Everybody"), NOW))
                .isEqualTo(new Genuine());
    }

    @Test
    void neverPrintsASecret() {
        assertThat(new Secret(SECRET).toString()).doesNotContain(SECRET);
    }

    private static Verification verified(Tool tool, Map<String, List<String>> headers, String body, Instant now) {
        return tool.verifier().verify(new Delivery("POST", URI, headers, body), new Secret(SECRET), now);
    }
}
