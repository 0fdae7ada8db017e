package org.skillway.platform.checkpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.skillway.platform.checkpoint.CheckpointFinding.Fault;
import org.skillway.platform.checkpoint.SignedCheckpoint.Genuine;
import org.skillway.platform.checkpoint.SignedCheckpoint.Refused;

/**
 * The published checkpoints of one tenant in one service, by number, and what is wrong with them among themselves. The
 * order of the lines says nothing, and a line that is there twice is one: a replica that was killed between writing it and
 * noting that it did leaves it to the next to write again.
 */
record CheckpointTrail(List<Checkpoint> checkpoints, List<CheckpointFinding> findings) {

    CheckpointTrail {
        checkpoints = List.copyOf(checkpoints);
        findings = List.copyOf(findings);
    }

    static CheckpointTrail of(String service, String tenant, PublicKeys keys, Collection<String> lines) {
        var findings = new ArrayList<CheckpointFinding>();
        var genuine = new LinkedHashMap<String, Genuine>();
        for (var line : lines) {
            var signed = SignedCheckpoint.in(line);
            if (signed.isEmpty()) {
                findings.add(CheckpointFinding.of(Fault.FORGED, null, "A line without a checkpoint."));
                continue;
            }
            switch (signed.get().open(keys)) {
                case Refused(Fault kind, String why) -> findings.add(CheckpointFinding.of(kind, null, why));
                case Genuine one -> {
                    var checkpoint = one.checkpoint();
                    if (checkpoint.service().equals(service)
                            && checkpoint.tenant().equals(tenant)) {
                        genuine.put(one.digest(), one);
                    } else {
                        findings.add(CheckpointFinding.of(
                                Fault.FOREIGN,
                                checkpoint.number(),
                                "Of '%s' in %s.".formatted(checkpoint.tenant(), checkpoint.service())));
                    }
                }
            }
        }
        var inOrder = genuine.values().stream()
                .sorted(Comparator.comparingLong(
                                (Genuine one) -> one.checkpoint().number())
                        .thenComparing(one -> one.checkpoint().at()))
                .toList();
        findings.addAll(breaks(inOrder));
        return new CheckpointTrail(inOrder.stream().map(Genuine::checkpoint).toList(), findings);
    }

    private static List<CheckpointFinding> breaks(List<Genuine> inOrder) {
        var breaks = new ArrayList<CheckpointFinding>();
        for (var i = 1; i < inOrder.size(); i++) {
            var before = inOrder.get(i - 1);
            var next = inOrder.get(i).checkpoint();
            var expected = before.checkpoint().number() + 1;
            if (next.number() > expected) {
                breaks.add(CheckpointFinding.of(
                        Fault.MISSING,
                        expected,
                        "Numbers %d to %d are not there.".formatted(expected, next.number() - 1)));
            } else if (next.number() < expected) {
                breaks.add(CheckpointFinding.of(
                        Fault.FORKED, next.number(), "Two checkpoints have this number, and both are genuine."));
            } else if (!next.previous().equals(before.digest())) {
                breaks.add(CheckpointFinding.of(
                        Fault.FORKED, next.number(), "It follows another than the one that was published."));
            }
        }
        return breaks;
    }
}
