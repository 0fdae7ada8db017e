package org.skillway.suite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningSuiteTest {

    private static final URI ANYWHERE = URI.create("http://127.0.0.1:1");
    private static final Endpoints ENDPOINTS = new Endpoints(ANYWHERE, ANYWHERE, ANYWHERE, ANYWHERE, ANYWHERE);

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void place() {
        file = directory.resolve("stack.json");
    }

    @Test
    void isFoundWhileItsProcessRuns() throws IOException {
        var suite = of(ProcessHandle.current());

        suite.write(file);

        assertThat(RunningSuite.read(file)).contains(suite);
    }

    @Test
    void isNotFoundWhenItsNumberCameBackAsAnotherProgram() throws IOException {
        var self = of(ProcessHandle.current());
        new RunningSuite(self.pid(), self.startedAt() - 1_000, ENDPOINTS, "", Map.of()).write(file);

        assertThat(RunningSuite.read(file)).isEmpty();
    }

    @Test
    void isForgottenByNobodyButItself() throws IOException {
        of(ProcessHandle.current().parent().orElseThrow()).write(file);

        RunningSuite.forget(file);
        assertThat(file).exists();

        of(ProcessHandle.current()).write(file);
        RunningSuite.forget(file);
        assertThat(file).doesNotExist();
    }

    private static RunningSuite of(ProcessHandle process) {
        long startedAt = process.info().startInstant().orElseThrow().toEpochMilli();
        return new RunningSuite(process.pid(), startedAt, ENDPOINTS, "127.0.0.1:1", Map.of(Member.KAFKA, 1L));
    }
}
