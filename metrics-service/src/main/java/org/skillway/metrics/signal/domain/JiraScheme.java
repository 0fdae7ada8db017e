package org.skillway.metrics.signal.domain;

import java.time.Instant;
import java.util.HexFormat;
import org.skillway.metrics.signal.domain.Verification.Refused;

/**
 * Jira, and everybody who speaks WebSub: {@code X-Hub-Signature: sha256=hex(HMAC-SHA256(body))}.
 *
 * <p>The scheme signs no time, and Jira repeats a failed delivery for an hour. A replay is therefore not refused here;
 * it finds its event already taken.
 */
final class JiraScheme implements SignatureScheme {

    @Override
    public Verification verify(Delivery delivery, Secret secret, Instant now) {
        var signature = delivery.only("X-Hub-Signature");
        if (signature.isEmpty()) {
            return new Refused("X-Hub-Signature is needed, once");
        }
        var expected = "sha256=" + HexFormat.of().formatHex(Hmac.sha256(secret, delivery.body()));
        return Verification.genuineIf(Hmac.same(expected, signature.get()), "the signature does not fit");
    }
}
