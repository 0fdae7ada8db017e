package org.skillway.metrics.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.Company;
import org.skillway.metrics.drift.domain.Watching;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.platform.access.Caller;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ChartsIT {

    private static final int OBSERVATIONS = 120;
    private static final int AT_ONCE = 12;

    @Inject
    Charts charts;

    @Inject
    Caller caller;

    /** A lost update would leave the baseline with fewer observations than were accepted. */
    @Test
    void losesNoObservationWhenManyArriveAtOnce() throws Exception {
        var company = new Company().measuresTicketNotes().employs("rosa", "");
        var source = company.source(Tool.BEARER);
        var now = Instant.now();

        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = IntStream.range(0, OBSERVATIONS)
                    .mapToObj(i -> senders.submit(() -> Company.deliver(
                                    Tool.BEARER, source, Company.score("rosa", 80 + i * 7 % 12, now, "qa-" + i))
                            .statusCode(202)))
                    .toList();
            for (var delivery : sent) {
                delivery.get();
            }
        }

        assertThat(baselineOf(company.tenant(), company.id("rosa"))).isEqualTo(OBSERVATIONS);
    }

    @ActivateRequestContext
    long baselineOf(String tenant, UUID personId) {
        caller.actFor(tenant);
        return charts.lock(personId, Company.NOTES).state() instanceof Watching calm
                ? calm.baseline().count()
                : -1;
    }
}
