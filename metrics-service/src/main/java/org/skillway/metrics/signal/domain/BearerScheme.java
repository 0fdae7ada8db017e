package org.skillway.metrics.signal.domain;

import java.time.Instant;
import org.skillway.metrics.signal.domain.Verification.Refused;

/** A shared token in the Authorization header, for tools that cannot sign, such as a Salesforce Flow callout. */
final class BearerScheme implements SignatureScheme {

    private static final String PREFIX = "Bearer ";

    @Override
    public Verification verify(Delivery delivery, Secret secret, Instant now) {
        return delivery.only("Authorization")
                .map(given ->
                        Verification.genuineIf(Hmac.same(PREFIX + secret.value(), given), "the token does not fit"))
                .orElseGet(() -> new Refused("Authorization is needed, once"));
    }
}
