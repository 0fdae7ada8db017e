package org.skillway.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ForegroundStackTest {

    @TempDir
    Path directory;

    private Process process;
    private List<ProcessHandle> descendants;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dskillway.root=" + Repository.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        InfrastructureOnly.class.getName(),
                        data().toString(),
                        directory.resolve("logs").toString())
                .redirectErrorStream(true)
                .start();
        awaitLine("oidc  ");
        descendants = process.descendants().toList();
        assertThat(descendants)
                .as("infrastructure, its servers and the watchdogs")
                .hasSizeGreaterThan(4);
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void leavesNoProcessAndNoDataWhenToldToStop() throws Exception {
        process.destroy();

        assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(alive()).isEmpty();
        assertThat(data()).doesNotExist();
    }

    @Test
    void leavesNoProcessWhenItIsKilled() throws Exception {
        process.destroyForcibly();

        for (int waits = 0; waits < 200 && !alive().isEmpty(); waits++) {
            Thread.sleep(100);
        }
        assertThat(alive()).isEmpty();
    }

    @Test
    void namesTheLogOfAProcessThatDied() throws Exception {
        var broker = descendants.stream()
                .filter(child -> child.info().commandLine().orElse("").contains("Stack kafka"))
                .findFirst()
                .orElseThrow();

        broker.destroyForcibly();

        var output = process.inputReader().lines().collect(Collectors.joining("\n"));
        assertThat(output)
                .contains("kafka ended unexpectedly (exit code 137)", directory.resolve("logs/kafka.log") + "");
        assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(alive()).isEmpty();
    }

    private Path data() {
        return directory.resolve("data");
    }

    private List<ProcessHandle> alive() {
        return descendants.stream().filter(ProcessHandle::isAlive).toList();
    }

    private void awaitLine(String beginning) throws IOException {
        var seen = new StringBuilder();
        var out = process.inputReader();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            seen.append(line).append('\n');
            if (seen.toString().contains("everything") && line.strip().startsWith(beginning)) {
                return;
            }
        }
        throw new IOException("It ended: " + seen);
    }
}
