package org.skillway.suite.evaluate.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalDouble;

/** The reference implementation in TypeScript, on the same reviews; where node and the package are on this machine. */
enum TsFsrs {
    /** What its users call: the new card with its day, and the log entry. */
    NEXT("next"),
    /** The bare memory model, without any interval. */
    NEXT_STATE("next_state");

    private final String function;

    TsFsrs(String function) {
        this.function = function;
    }

    OptionalDouble perCpuSecond(Path trace) throws IOException {
        Process node;
        try {
            node = new ProcessBuilder("node", "-", trace.toString(), function)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            return OptionalDouble.empty();
        }
        try (InputStream script = Objects.requireNonNull(TsFsrs.class.getResourceAsStream("ts-fsrs-speed.cjs"));
                var in = node.getOutputStream()) {
            script.transferTo(in);
        }
        String told = new String(node.getInputStream().readAllBytes(), UTF_8).strip();
        return told.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(told));
    }

    @Override
    public String toString() {
        return "ts-fsrs, " + function;
    }
}
