package org.skillway.platform.access;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.skillway.platform.rest.PlatformConfig;

/**
 * Whether the provider of tokens has told its keys, and whether it is there. With its keys known tokens are verified
 * without it; a service that started without it knows none, and looks for it until it is there.
 */
@ApplicationScoped
public class TokenProvider {

    private static final Logger LOG = Logger.getLogger(TokenProvider.class);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    /** Somebody may answer at once who is no provider; they are not asked for each request. */
    private static final Duration REST = Duration.ofSeconds(1);

    @Inject
    TenantConfigBean tenants;

    @Inject
    PlatformConfig config;

    @Inject
    Clock clock;

    private final AtomicBoolean seeking = new AtomicBoolean();
    private volatile long restsUntil = System.nanoTime();
    private volatile String said = "";
    private final AtomicLong askedAtMillis = new AtomicLong();
    private volatile boolean away;

    /** Whether a token can be verified at all; where not, this looks for the provider without waiting for it. */
    public boolean isKnown() {
        var tenant = tenants.getDefaultTenant();
        if (!tenant.ready()) {
            seek(tenant);
        }
        return tenant.ready();
    }

    /** Whether it did not answer when it was last asked, which this does now and then without waiting for it. */
    public boolean isAway() {
        var tenant = tenants.getDefaultTenant();
        if (!tenant.ready()) {
            return true;
        }
        var last = askedAtMillis.get();
        var now = clock.millis();
        if (now - last >= config.providerAskedEvery().toMillis() && askedAtMillis.compareAndSet(last, now)) {
            ask(tenant);
        }
        return away;
    }

    private void seek(TenantConfigContext tenant) {
        if (System.nanoTime() - restsUntil >= 0 && seeking.compareAndSet(false, true)) {
            tenant.initialize()
                    .onTermination()
                    .invoke(() -> {
                        restsUntil = System.nanoTime() + REST.toNanos();
                        seeking.set(false);
                    })
                    .subscribe()
                    .with(found -> LOG.info("The provider of tokens is there"), this::warn);
        }
    }

    /** Once for each cause: the next search will most likely end as this one did. */
    private void warn(Throwable failure) {
        var why = String.valueOf(failure.getMessage());
        if (!why.equals(said)) {
            said = why;
            LOG.warnf("No token can be verified for now: %s", why);
        }
    }

    /** Any answer is one. */
    private void ask(TenantConfigContext tenant) {
        var address = tenant.getOidcMetadata().getDiscoveryUri();
        if (address != null) {
            tenant.getOidcProviderClient()
                    .getWebClient()
                    .headAbs(address)
                    .timeout(ANSWER.toMillis())
                    .send()
                    .subscribe()
                    .with(answer -> away = false, failure -> away = true);
        }
    }
}
