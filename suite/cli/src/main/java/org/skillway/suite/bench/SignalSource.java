package org.skillway.suite.bench;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.skillway.suite.bench.BenchPeople.Person;
import org.skillway.suite.company.Service;
import org.skillway.suite.local.Member;

/** A tool that reports ticket note quality by signed webhooks, in the words of the generic preset. */
final class SignalSource {

    private static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("skillway-bench-secret-24".getBytes(StandardCharsets.UTF_8));
    private static final int ORDINARY = 12;
    private static final int SUSPICIOUS = 2;
    private static final int POOR = 35;

    private final URI server;
    private final String path;
    private final Instant past = Instant.now().minusSeconds(3_600);

    private SignalSource(URI server, String path) {
        this.server = server;
        this.path = path;
    }

    static SignalSource register(Stand stand) {
        var asLearning = stand.suite().as("ld-admin", "bench-ld", Service.METRICS);
        var source = asLearning.put(
                "/v1/signal-sources/bench",
                Map.of(
                        "preset", "generic",
                        "verifier", "standard-webhooks",
                        "secret", SECRET,
                        "purpose", "To measure how long a signal takes",
                        "notice", "These people do not exist"));
        return new SignalSource(
                stand.address(Member.METRICS), "/v1/signal-sources/%s/ingest".formatted(source.text("/id")));
    }

    URI server() {
        return server;
    }

    /** Twelve ordinary values, which make a baseline, and two poor ones: the next poor one is a drift. */
    byte[] history(Person person) {
        var readings = IntStream.range(0, ORDINARY + SUSPICIOUS)
                .mapToObj(n -> reading(person, n, n < ORDINARY ? 84 + n % 5 : POOR))
                .collect(Collectors.joining(",", "[", "]"));
        return delivery(readings);
    }

    /** The value that makes the drift. */
    byte[] slip(Person person) {
        return delivery(reading(person, ORDINARY + SUSPICIOUS, POOR));
    }

    private String reading(Person person, int n, int value) {
        return String.format(
                Locale.ROOT,
                "{\"personRef\":\"%s\",\"metric\":\"ticket-note-quality\",\"value\":%d,\"unit\":\"percent\",\"occurredAt\":\"%s\",\"sourceEventId\":\"%s-%d\"}",
                person.userName(),
                value,
                past.plusSeconds(n),
                person.userName(),
                n);
    }

    private byte[] delivery(String json) {
        var id = UUID.randomUUID().toString();
        var now = Instant.now().getEpochSecond();
        try {
            var signature = new Webhook(SECRET).sign(id, now, json);
            var headers = "webhook-id: %s\r\nwebhook-timestamp: %d\r\nwebhook-signature: %s\r\n"
                    .formatted(id, now, signature);
            return Wire.post(path, "", headers, json);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("The secret is a constant, and every Java runtime has HmacSHA256", e);
        }
    }
}
