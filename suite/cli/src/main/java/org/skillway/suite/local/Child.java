package org.skillway.suite.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A started process of the suite and its log. */
final class Child {

    private static final int LAST_LINES = 15;
    private static final int LAST_BYTES = 64 * 1024;
    private static final long LONG = 20L * 1024 * 1024;

    private final Member member;
    private final Process process;
    private final Path log;
    private final long began = System.nanoTime();
    private volatile @Nullable Duration readyAfter;
    private volatile @Nullable JsonNode facts;
    private volatile boolean endIsExpected;

    private Child(Member member, Process process, Path log) {
        this.member = member;
        this.process = process;
        this.log = log;
    }

    static Child start(Member member, ProcessBuilder command, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        setAside(log);
        command.redirectError(Redirect.appendTo(log.toFile()));
        if (member.isService()) {
            command.redirectOutput(Redirect.appendTo(log.toFile()));
        }
        return new Child(member, command.start(), log);
    }

    /** A long log of earlier runs makes way; one is kept. */
    private static void setAside(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LONG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Waits for the line with which a part of the infrastructure says that it is ready; tells where that takes longer. */
    JsonNode awaitFacts(Duration usually, Consumer<String> told) throws IOException {
        var said = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> tellIfSilent(said, usually, told));
        String line;
        try {
            line = process.inputReader(StandardCharsets.UTF_8).readLine();
        } finally {
            said.countDown();
        }
        if (line == null) {
            throw new StartFailed(obituary());
        }
        var read = new ObjectMapper().readTree(line);
        facts = read;
        isReady();
        return read;
    }

    private void tellIfSilent(CountDownLatch said, Duration usually, Consumer<String> told) {
        try {
            if (!said.await(usually.toMillis(), TimeUnit.MILLISECONDS)) {
                told.accept(
                        "%s has not said for %d s that it is ready. On a busy machine wait; else stop this (Ctrl+C), read its log %s, and start again. The log ends with:%n%s"
                                .formatted(
                                        member.label(),
                                        usually.toSeconds(),
                                        log,
                                        String.join(System.lineSeparator(), lastLines())));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void isReady() {
        readyAfter = Duration.ofNanos(System.nanoTime() - began);
    }

    Member member() {
        return member;
    }

    Path log() {
        return log;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The process that does the work: for PostgreSQL the server itself, not the one that watches it. */
    ProcessHandle worker() {
        var told = facts;
        return told == null || !told.has("pid")
                ? process.toHandle()
                : ProcessHandle.of(told.get("pid").asLong()).orElse(process.toHandle());
    }

    Duration readyAfter() {
        var duration = readyAfter;
        return duration == null ? Duration.ZERO : duration;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Calls back when the process ends without having been asked to. */
    void whenLost(Runnable told) {
        Thread.ofVirtual().start(() -> {
            try {
                process.waitFor();
                if (!endIsExpected) {
                    told.run();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void kill() throws InterruptedException {
        endIsExpected = true;
        worker().destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    void askToStop() {
        endIsExpected = true;
        process.destroy();
    }

    void awaitStop(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** What became of it, for the person at the terminal: exit code, log file, its last lines. */
    String obituary() {
        try {
            var code = process.waitFor(5, TimeUnit.SECONDS) ? String.valueOf(process.exitValue()) : "none yet";
            return "%s ended unexpectedly (exit code %s). Its log is %s and ends with:%n%s"
                    .formatted(member.label(), code, log, String.join(System.lineSeparator(), lastLines()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return member.label() + " ended.";
        }
    }

    List<String> lastLines() {
        try (var file = FileChannel.open(log)) {
            var end = ByteBuffer.allocate(LAST_BYTES);
            file.read(end, Math.max(0, file.size() - LAST_BYTES));
            // Logs may hold anything; a wrong byte must not hide the rest.
            var lines = new String(end.array(), 0, end.position(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
                    .map(line -> "    " + line)
                    .toList();
        } catch (IOException unreadable) {
            return List.of("    (unreadable: %s)".formatted(unreadable.getMessage()));
        }
    }
}
