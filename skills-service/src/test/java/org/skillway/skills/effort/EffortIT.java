package org.skillway.skills.effort;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Caller;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

/** A company has as many reads over everybody under way as it may. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class EffortIT {

    @Inject
    Effort effort;

    @Inject
    EffortConfig config;

    @Inject
    Caller caller;

    private final SkillsApi company = new SkillsApi("effort-" + UUID.randomUUID());
    private final SkillsApi other = new SkillsApi("effort-" + UUID.randomUUID());
    private final Executor threads = work -> Thread.ofPlatform().start(work);
    private final CountDownLatch read = new CountDownLatch(1);

    @Test
    void anotherIsToldWhenToComeBackAndNoOtherCompanyWaits() throws InterruptedException {
        var taken = new CountDownLatch(config.everybodyPerTenant());
        var reading = Stream.generate(() -> runAsync(() -> reads(taken), threads))
                .limit(config.everybodyPerTenant())
                .toList();
        assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();

        var refused = Stream.of("missing-content", "skill-risks", "role-priorities", "skill-duplicates")
                .map(list -> supplyAsync(() -> company.asHr().get("/v1/" + list), threads))
                .toList();

        refused.forEach(answer -> answer.join().then().statusCode(429).header("Retry-After", "2"));
        company.asHr().get("/v1/people").then().statusCode(200);
        other.asHr().get("/v1/missing-content").then().statusCode(200);
        read.countDown();
        reading.forEach(each -> each.join());
        company.asHr().get("/v1/missing-content").then().statusCode(200);
    }

    private void reads(CountDownLatch taken) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            caller.actFor(company.tenant());
            var done = effort.overEverybody(() -> {
                taken.countDown();
                return waited();
            });
            assertThat(done).isTrue();
        } finally {
            request.terminate();
        }
    }

    private boolean waited() {
        try {
            return read.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
