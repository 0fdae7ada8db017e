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

/** One part of the local stack as an operating-system process; it ends with this JVM, however that dies. */
final class StackProcess implements AutoCloseable {

    private final Process process;
    private final JsonNode ready;

    private StackProcess(Process process, JsonNode ready) {
        this.process = process;
        this.ready = ready;
    }

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
            var process = builder.start();
            // Not closed: its stdin stays open for as long as this JVM lives, which is what keeps it alive.
            var reader = new BufferedReader(process.inputReader());
            var line = reader.readLine();
            if (line == null) {
                throw new IllegalStateException(role + " did not start: " + Files.readString(log));
            }
            return new StackProcess(process, new ObjectMapper().readTree(line));
        } catch (IOException e) {
            throw new IllegalStateException("Could not start " + role, e);
        }
    }

    JsonNode ready() {
        return ready;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
