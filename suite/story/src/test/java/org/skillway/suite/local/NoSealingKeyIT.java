package org.skillway.suite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class NoSealingKeyIT {

    @TempDir
    Path directory;

    @Test
    @Timeout(180)
    void aServiceThatKeepsSecretsDoesNotStartAndSaysWhatToGive() throws Exception {
        var root = Path.of(System.getProperty("skillway.root"));
        var log = directory.resolve("metrics.log");
        var infrastructure = EnumSet.copyOf(Member.infrastructure());
        var settings =
                new Settings(root, directory, directory, PortPlan.free(), false, true, infrastructure, List.of());
        try (var stack = new LocalStack(settings, (member, took) -> {}, lost -> {})) {
            stack.start();
            var command =
                    stack.command(Member.METRICS).redirectErrorStream(true).redirectOutput(log.toFile());
            command.environment().keySet().removeIf(name -> name.startsWith("SKILLWAY_SEALING"));

            var service = command.start();
            try {
                assertThat(service.waitFor(120, TimeUnit.SECONDS))
                        .as("it ended")
                        .isTrue();
            } finally {
                service.destroyForcibly();
            }

            assertThat(service.exitValue()).isNotZero();
            assertThat(Files.readString(log)).contains("skillway.sealing.current", "SKILLWAY_SEALING_KEYS_K1=");
        }
    }
}
