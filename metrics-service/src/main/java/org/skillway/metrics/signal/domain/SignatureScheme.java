package org.skillway.metrics.signal.domain;

import java.time.Instant;

/** How one family of tools proves that a delivery is theirs. */
interface SignatureScheme {

    Verification verify(Delivery delivery, Secret secret, Instant now);
}
