package org.skillway.suite.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A part in a process of its own, as its users start it. */
record RunningPart(Process process, JsonNode ready) implements AutoCloseable {

    static RunningPart start(String role, Path data, int port, String... settings) throws IOException {
        return start(Map.of(), role, data, port, settings);
    }

    static RunningPart start(Map<String, String> environment, String role, Path data, int port, String... settings)
            throws IOException {
        var command = command(role, data, port);
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        var process = builder.start();
        var line = process.inputReader().readLine();
        if (line == null) {
            throw new IOException("%s ended without a word; see its stderr above.".formatted(role));
        }
        return new RunningPart(process, new ObjectMapper().readTree(line));
    }

    /** What a part says that does not start. */
    static String refused(Map<String, String> environment, String role, Path data)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command(role, data, 0));
        builder.environment().putAll(environment);
        var process = builder.start();
        if (process.inputReader().readLine() != null) {
            process.destroyForcibly();
            throw new IllegalStateException(role + " started");
        }
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 2 ? said : "Exit " + process.exitValue() + ": " + said;
    }

    private static List<String> command(String role, Path data, int port) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Stack.class.getName(),
                role,
                "--data",
                data.toString(),
                "--port",
                String.valueOf(port)));
    }

    int port() {
        return ready.get("port").asInt();
    }

    ProcessHandle server() {
        return ProcessHandle.of(ready.get("pid").asLong()).orElseThrow();
    }

    /** The parent's death as a child sees it: the other end of its stdin is closed. */
    void loseParent() throws IOException {
        process.getOutputStream().close();
    }

    boolean endsWithin(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        loseParent();
        try {
            if (!endsWithin(30)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
