package org.skillway.platform.start;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import org.hibernate.validator.HibernateValidatorFactory;

/**
 * Reads the rules of requests off their classes while the start reads the mappings of tables off theirs: the two longest
 * parts of a start, of which neither needs the other. The start waits for the rules where it always made them.
 */
@Singleton
class MadeAhead {

    private final CompletableFuture<HibernateValidatorFactory> rules = new CompletableFuture<>();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object container) {
        Thread.ofPlatform().name("made-ahead").daemon().start(this::make);
    }

    private void make() {
        try {
            rules.complete(
                    Arc.container().instance(HibernateValidatorFactory.class).get());
            // Kafka's clients enter themselves there; the JVM describes all its own commands first, which takes longer.
            ManagementFactory.getPlatformMBeanServer();
        } catch (RuntimeException | Error refused) {
            // Whoever needs it asks for it as well, is refused it likewise, and says why.
            rules.completeExceptionally(refused);
        }
    }

    CompletableFuture<HibernateValidatorFactory> rules() {
        return rules;
    }
}
