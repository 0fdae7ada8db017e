package org.skillway.metrics.signal.domain;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.stream.Stream;
import org.skillway.metrics.signal.domain.Verification.Refused;

/**
 * Standard Webhooks 1.0: {@code v1,base64(HMAC-SHA256(id.timestamp.body))}, several signatures separated by blanks.
 *
 * <p>The library signs; the time is compared here, because the library reads the wall clock.
 */
final class StandardWebhooksScheme implements SignatureScheme {

    @Override
    public Verification verify(Delivery delivery, Secret secret, Instant now) {
        var id = delivery.only("webhook-id");
        var timestamp = delivery.only("webhook-timestamp");
        var signatures = delivery.only("webhook-signature");
        if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
            return new Refused("webhook-id, webhook-timestamp and webhook-signature are needed, each once");
        }
        try {
            var seconds = Long.parseLong(timestamp.get());
            if (!ReplayWindow.covers(Instant.ofEpochSecond(seconds), now)) {
                return new Refused("signed at " + seconds + ", outside the replay window");
            }
            var expected = new Webhook(secret.value()).sign(id.get(), seconds, delivery.body());
            return Verification.genuineIf(
                    Stream.of(signatures.get().split(" ")).anyMatch(given -> Hmac.same(expected, given)),
                    "no signature fits");
        } catch (NumberFormatException | DateTimeException e) {
            return new Refused("webhook-timestamp is not a number of seconds");
        } catch (EmptyWebhookSecretException | WebhookSigningException | IllegalArgumentException e) {
            return new Refused("the source's secret is not base64: " + e.getMessage());
        }
    }
}
