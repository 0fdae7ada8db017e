package org.skillway.metrics.signal.domain;

import java.time.Instant;
import java.util.Base64;
import org.skillway.metrics.signal.domain.Verification.Refused;

/** HubSpot v3: {@code base64(HMAC-SHA256(method + uri + body + timestamp))}, the timestamp in milliseconds. */
final class HubSpotScheme implements SignatureScheme {

    @Override
    public Verification verify(Delivery delivery, Secret secret, Instant now) {
        var timestamp = delivery.only("X-HubSpot-Request-Timestamp");
        var signature = delivery.only("X-HubSpot-Signature-v3");
        if (timestamp.isEmpty() || signature.isEmpty()) {
            return new Refused("X-HubSpot-Signature-v3 and X-HubSpot-Request-Timestamp are needed, each once");
        }
        try {
            if (!ReplayWindow.covers(Instant.ofEpochMilli(Long.parseLong(timestamp.get())), now)) {
                return new Refused("signed at " + timestamp.get() + ", outside the replay window");
            }
        } catch (NumberFormatException e) {
            return new Refused("X-HubSpot-Request-Timestamp is not a number of milliseconds");
        }
        var signed = delivery.method() + delivery.uri() + delivery.body() + timestamp.get();
        var expected = Base64.getEncoder().encodeToString(Hmac.sha256(secret, signed));
        return Verification.genuineIf(Hmac.same(expected, signature.get()), "the signature does not fit");
    }
}
