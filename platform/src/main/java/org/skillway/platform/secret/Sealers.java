package org.skillway.platform.secret;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the sealer for who asks for one; a service that keeps no secrets needs no key. */
class Sealers {

    @Produces
    @Singleton
    Sealer sealer(SealingConfig config) {
        return new Sealer(config.keys(), config.current().orElse(""));
    }
}
