package org.skillway.suite.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.skillway.suite.StartedOnce;
import org.skillway.suite.local.LocalStack;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.PortPlan;
import org.skillway.suite.local.Replica;
import org.skillway.suite.local.TemporaryStack;

/**
 * The four services, with their database server, broker and identity provider, each a process that can be killed.
 * Started once for all tests of this package; each test works in a tenant of its own.
 */
final class SuiteUnderTest implements StartedOnce.Closing {

    static final class Resolver extends StartedOnce<SuiteUnderTest> {

        Resolver() {
            super(SuiteUnderTest.class, SuiteUnderTest::new);
        }
    }

    static final Set<Member> MEMBERS = EnumSet.allOf(Member.class);

    private final TemporaryStack temporary = TemporaryStack.start(PortPlan.free(), MEMBERS, "chaos");

    LocalStack stack() {
        return temporary.stack();
    }

    void kill(Member member) throws InterruptedException {
        stack().kill(member);
    }

    /** One more replica of a service, ready for requests. */
    Replica another(Member service) throws IOException, InterruptedException {
        return stack().another(service, "/v1/skills");
    }

    /** Asks a service to end, and waits until it has. */
    void stop(Member service) throws InterruptedException, ExecutionException {
        var process = stack().process(service);
        process.destroy();
        process.onExit().get();
    }

    /** Starts an ended member and returns how long it took to be ready. */
    Duration restart(Member member) throws IOException, InterruptedException {
        var began = System.nanoTime();
        stack().restart(member);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        temporary.close();
    }
}
