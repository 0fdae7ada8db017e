package org.skillway.suite.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A running suite for tests, whose data ends with it. */
public final class TemporaryStack implements AutoCloseable {

    private final LocalStack stack;
    private final Path data;

    private TemporaryStack(LocalStack stack, Path data) {
        this.stack = stack;
        this.data = data;
    }

    /** {@code logs} names a folder of the build directory. */
    public static TemporaryStack start(PortPlan ports, Set<Member> members, String logs) {
        try {
            var root = Path.of(System.getProperty("skillway.root"));
            var data = Files.createTempDirectory("skillway-" + logs);
            var settings = Settings.all(
                            root, data, root.resolve("suite/cli/target").resolve(logs), ports)
                    .only(members)
                    .allowing(List.of("http://localhost:5173"))
                    .forMinutes();
            var started = new TemporaryStack(new LocalStack(settings, (member, took) -> {}, System.err::println), data);
            try {
                started.stack.start();
            } catch (StartFailed failure) {
                started.close();
                throw failure;
            }
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException("The suite could not be started", failure);
        }
    }

    public LocalStack stack() {
        return stack;
    }

    @Override
    public void close() {
        stack.close();
        try {
            Directories.delete(data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
