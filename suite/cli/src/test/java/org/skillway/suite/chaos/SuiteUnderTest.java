package org.skillway.suite.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.skillway.suite.local.Directories;
import org.skillway.suite.local.LocalStack;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.PortPlan;
import org.skillway.suite.local.Settings;
import org.skillway.suite.local.StartFailed;

/**
 * Two services that hear each other, with their database server, broker and identity provider, each a process that can
 * be killed. Started once for all tests of this package; each test works in a tenant of its own.
 */
final class SuiteUnderTest implements AutoCloseable {

    /** Gives a test method the running suite. */
    static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(SuiteUnderTest.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(SuiteUnderTest.class))
                    .computeIfAbsent(SuiteUnderTest.class, type -> start(), SuiteUnderTest.class);
        }
    }

    static final Set<Member> MEMBERS =
            EnumSet.of(Member.POSTGRES, Member.KAFKA, Member.OIDC, Member.SKILLS, Member.CURRICULUM);

    private final LocalStack stack;
    private final Path data;

    private SuiteUnderTest(LocalStack stack, Path data) {
        this.stack = stack;
        this.data = data;
    }

    private static SuiteUnderTest start() {
        try {
            var root = Path.of(System.getProperty("skillway.root"));
            var data = Files.createTempDirectory("skillway-chaos");
            var logs = root.resolve("suite/cli/target/chaos");
            var settings = new Settings(root, data, logs, PortPlan.free(), true, MEMBERS);
            var suite = new SuiteUnderTest(new LocalStack(settings, (member, took) -> {}, System.err::println), data);
            try {
                suite.stack.start();
            } catch (StartFailed failure) {
                suite.close();
                throw failure;
            }
            return suite;
        } catch (IOException failure) {
            throw new IllegalStateException("The suite could not be started", failure);
        }
    }

    LocalStack stack() {
        return stack;
    }

    void kill(Member member) throws InterruptedException {
        stack.kill(member);
    }

    /** Asks a service to end, and waits until it has. */
    void stop(Member service) throws InterruptedException, ExecutionException {
        var process = stack.process(service);
        process.destroy();
        process.onExit().get();
    }

    /** Starts an ended member and returns how long it took to be ready. */
    Duration restart(Member member) throws IOException, InterruptedException {
        var began = System.nanoTime();
        stack.restart(member);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() throws IOException {
        stack.close();
        Directories.delete(data);
    }
}
