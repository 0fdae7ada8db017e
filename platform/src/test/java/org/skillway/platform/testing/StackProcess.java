package org.skillway.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One part of the local stack as an operating-system process; it ends with this JVM, however that dies. */
final class StackProcess implements AutoCloseable {

    private final String role;
    private final Process process;
    private final Path log;
    private @Nullable JsonNode ready;

    private StackProcess(String role, Process process, Path log) {
        this.role = role;
        this.process = process;
        this.log = log;
    }

    /** Does not wait until it is ready. */
    static StackProcess start(String role, Path directory, Map<String, String> environment, String... settings) {
        var stack = Path.of(System.getProperty("skillway.root", ".."), "suite", "stack", "target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                stack.resolve("classes") + ":" + stack.resolve("lib") + "/*",
                "org.skillway.suite.stack.Stack",
                role,
                "--data",
                directory.resolve(role).toString()));
        command.addAll(List.of(settings));
        try {
            var log = directory.resolve(role + ".log");
            Files.createDirectories(directory);
            var builder = new ProcessBuilder(command).redirectError(log.toFile());
            builder.environment().putAll(environment);
            return new StackProcess(role, builder.start(), log);
        } catch (IOException e) {
            throw new IllegalStateException("Could not start " + role, e);
        }
    }

    /** What it says when it is ready; waits for that. */
    JsonNode ready() {
        if (ready == null) {
            ready = awaitReady();
        }
        return ready;
    }

    private JsonNode awaitReady() {
        try {
            // Not closed: its stdin stays open for as long as this JVM lives, which is what keeps it alive.
            var line = new BufferedReader(process.inputReader()).readLine();
            if (line == null) {
                throw new IllegalStateException(role + " did not start: " + Files.readString(log));
            }
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException("Could not start " + role, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
