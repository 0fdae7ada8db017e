package org.skillway.suite.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What {@code ./skillway up} leaves in {@code .skillway/stack.json} for the commands that come after it. */
public record RunningSuite(
        long pid, long startedAt, Endpoints endpoints, String bootstrap, Map<Member, Long> processes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public RunningSuite {
        processes = Map.copyOf(processes);
    }

    /** The file's place in a repository. */
    public static Path file(Path root) {
        return root.resolve(".skillway/stack.json");
    }

    /** Describes a suite that this very process runs. */
    public static RunningSuite of(LocalStack stack) {
        var processes = new EnumMap<Member, Long>(Member.class);
        for (var member : Member.values()) {
            processes.put(member, stack.process(member).pid());
        }
        var self = ProcessHandle.current();
        return new RunningSuite(
                self.pid(),
                startedAt(self),
                stack.endpoints(),
                stack.facts(Member.KAFKA).required("bootstrap").asText(),
                processes);
    }

    /** The suite that the file speaks of, if it still runs. */
    public static Optional<RunningSuite> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var suite = JSON.readValue(Files.readString(file), new TypeReference<RunningSuite>() {});
        return suite.process().isPresent() ? Optional.of(suite) : Optional.empty();
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var beside = Files.createTempFile(file.getParent(), "stack", ".json");
        Files.writeString(beside, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes the file if it speaks of this very process, and not of another suite. */
    public static void forget(Path file) throws IOException {
        var suite = read(file);
        if (suite.isPresent() && suite.get().pid() == ProcessHandle.current().pid()) {
            Files.deleteIfExists(file);
        }
    }

    /** The process that runs the suite; empty when it ended, also when its number came back as another program. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(handle -> startedAt(handle) == startedAt);
    }

    private static long startedAt(ProcessHandle handle) {
        return handle.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L);
    }
}
