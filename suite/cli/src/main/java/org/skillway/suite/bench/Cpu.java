package org.skillway.suite.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The processor time of a process and its descendants so far. */
record Cpu(ProcessHandle root) {

    Duration used() {
        return Stream.concat(Stream.of(root), root.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    static Duration used(List<Cpu> all) {
        return all.stream().map(Cpu::used).reduce(Duration.ZERO, Duration::plus);
    }
}
