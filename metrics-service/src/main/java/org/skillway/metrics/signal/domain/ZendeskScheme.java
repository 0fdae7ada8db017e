package org.skillway.metrics.signal.domain;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import org.skillway.metrics.signal.domain.Verification.Refused;

/** Zendesk: {@code base64(HMAC-SHA256(timestamp + body))}, the timestamp in ISO 8601. */
final class ZendeskScheme implements SignatureScheme {

    @Override
    public Verification verify(Delivery delivery, Secret secret, Instant now) {
        var timestamp = delivery.only("X-Zendesk-Webhook-Signature-Timestamp");
        var signature = delivery.only("X-Zendesk-Webhook-Signature");
        if (timestamp.isEmpty() || signature.isEmpty()) {
            return new Refused("X-Zendesk-Webhook-Signature and its timestamp are needed, each once");
        }
        try {
            if (!ReplayWindow.covers(Instant.parse(timestamp.get()), now)) {
                return new Refused("signed at " + timestamp.get() + ", outside the replay window");
            }
        } catch (DateTimeParseException e) {
            return new Refused("the signature's timestamp is not ISO 8601");
        }
        var expected = Base64.getEncoder().encodeToString(Hmac.sha256(secret, timestamp.get() + delivery.body()));
        return Verification.genuineIf(Hmac.same(expected, signature.get()), "the signature does not fit");
    }
}
