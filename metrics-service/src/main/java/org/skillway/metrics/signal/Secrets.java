package org.skillway.metrics.signal;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.skillway.metrics.signal.domain.Secret;
import org.skillway.platform.secret.Sealer;

/** The secrets of sources as they are stored: sealed, and of no use in another source or tenant. */
// From the start, so that a missing key is noticed then and not at the first delivery.
@Startup
@ApplicationScoped
public class Secrets {

    @Inject
    Sealer sealer;

    public String seal(Secret secret, String tenant, UUID sourceId) {
        return sealer.seal(secret.value(), owner(tenant, sourceId));
    }

    /** Throws CannotOpen where the key is gone or the row is not as it was written. */
    public Secret open(String sealed, String tenant, UUID sourceId) {
        return new Secret(sealer.open(sealed, owner(tenant, sourceId)));
    }

    /** Whether a secret given now would be sealed with the same key. */
    public boolean isCurrent(String sealed) {
        return sealer.isCurrent(sealed);
    }

    private static String owner(String tenant, UUID sourceId) {
        return "signal-source " + sourceId + " of " + tenant;
    }
}
