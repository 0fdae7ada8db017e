package org.skillway.suite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    @TempDir
    Path directory;

    @Test
    void whoIsSilentForLongIsSpokenOf() throws IOException {
        var told = said("sleep 1; echo '{}'", Duration.ofMillis(50));

        assertThat(told)
                .singleElement()
                .satisfies(text ->
                        assertThat(text).startsWith(Member.POSTGRES.label()).contains("postgres.log", "start again"));
    }

    @Test
    void whoSpeaksInTimeIsNot() throws IOException {
        assertThat(said("echo '{}'", Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void aLongLogIsSetAsideAndOnlyItsEndIsTold() throws IOException {
        var log = directory.resolve("postgres.log");
        Files.write(log, new byte[21 * 1024 * 1024]);
        var child = Child.start(
                Member.POSTGRES, new ProcessBuilder("sh", "-c", "seq 1 30000 >&2; echo last >&2; echo '{}'"), log);

        child.awaitFacts(Duration.ofMinutes(1), told -> {});

        assertThat(directory.resolve("postgres.log.1")).hasSize(21L * 1024 * 1024);
        assertThat(child.lastLines()).hasSize(15).endsWith("    30000", "    last");
    }

    private List<String> said(String script, Duration usually) throws IOException {
        var told = new CopyOnWriteArrayList<String>();
        Child.start(Member.POSTGRES, new ProcessBuilder("sh", "-c", script), directory.resolve("postgres.log"))
                .awaitFacts(usually, told::add);
        return told;
    }
}
