package org.skillway.skills.helper;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Caller;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.taxonomy.SkillMerged;
import org.skillway.skills.taxonomy.Skills;

/** One replica hears that a mentorship has ended while on another its skill becomes one with a second. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MentorshipRaceIT {

    // Not the common pool: who waits there may be lent to the one it waits for.
    private static final Executor REPLICAS = work -> Thread.ofPlatform().start(work);

    @Inject
    Mentorships mentorships;

    @Inject
    Mentorships.Rows rows;

    @Inject
    Skills skills;

    @Inject
    Caller caller;

    private final String tenant = "helper-race-" + UUID.randomUUID();
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentorship = UUID.randomUUID();

    @Test
    void whatEndsWhileItsSkillIsMergedGoesByTheNameThatStays() {
        runAsync(
                        () -> asReplica(() -> mentorships.agreed(
                                new MentorshipAgreed(mentorship, mentor, UUID.randomUUID(), "mentor", "asking"),
                                Instant.now())),
                        REPLICAS)
                .join();
        var read = new CountDownLatch(1);
        var merged = new CompletableFuture<Boolean>();

        var ended = runAsync(
                () -> asReplica(() -> {
                    mentorships.ended(new MentorshipEnded(mentorship, "reached"), Instant.now());
                    read.countDown();
                    waitAWhileFor(merged);
                }),
                REPLICAS);
        var merging = runAsync(
                () -> asReplica(() -> {
                    waitFor(read);
                    skills.lockForMerge();
                    mentorships.onMerge(new SkillMerged("asking", "discovery"));
                }),
                REPLICAS);
        var told = merging.thenRun(() -> merged.complete(true));
        ended.join();
        told.join();

        runAsync(
                        () -> asReplica(() -> {
                            var row = rows.findById(mentorship);
                            assertThat(row.skill).isEqualTo("discovery");
                            assertThat(row.outcome).isEqualTo("reached");
                        }),
                        REPLICAS)
                .join();
    }

    private void asReplica(Runnable work) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            caller.actFor(tenant);
            QuarkusTransaction.requiringNew().run(work);
        } finally {
            request.terminate();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until the other is through, or until it has shown that it waits for this one. */
    private static void waitAWhileFor(CompletableFuture<Boolean> other) {
        try {
            other.get(2, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            assertThat(other).isNotDone();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
