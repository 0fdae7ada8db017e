package org.skillway.mentor.need;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.skillway.mentor.Company;
import org.skillway.mentor.need.domain.Gap;
import org.skillway.mentor.need.domain.GapKind;
import org.skillway.platform.access.Caller;
import org.skillway.platform.testing.StackResource;

/** Two replicas hear of one answer: the one that modules are tried again, the other that the gap is closed. */
@QuarkusTest
@WithTestResource(StackResource.class)
class NeedRaceIT {

    private static final Gap CLOSED = new Gap("discovery", 3, 3.1, GapKind.NONE, false);

    // Not the common pool: who waits there may be lent to the one it waits for.
    private static final Executor REPLICAS = work -> Thread.ofPlatform().start(work);

    @Inject
    FollowGap followGap;

    @Inject
    Caller caller;

    @Test
    void aNeedThatIsClosedWhileModulesAreTriedAgainStaysClosed() {
        var company = new Company();
        company.needIn("discovery", company.lena);
        company.curriculum.wantsHelp(company.lena, "discovery", 3, 1.2, true);
        company.curriculum.wantsHelp(company.lena, "empathy", 3, 2.8, true);
        await().until(() -> company.openNeed("empathy", company.lena) != null);
        var read = new CountDownLatch(1);
        var closed = new CompletableFuture<Boolean>();

        var triedAgain = runAsync(
                () -> asReplica(company, () -> {
                    followGap.askNoMore(company.lena, "discovery");
                    read.countDown();
                    waitAWhileFor(closed);
                }),
                REPLICAS);
        var closing = runAsync(
                () -> asReplica(company, () -> {
                    waitFor(read);
                    followGap.follow(company.lena, CLOSED);
                }),
                REPLICAS);
        var told = closing.thenRun(() -> closed.complete(true));
        triedAgain.join();
        told.join();

        assertThat(company.openNeed("discovery", company.lena)).isNull();
    }

    private void asReplica(Company company, Runnable work) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            caller.actFor(company.tenant());
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
