package org.skillway.skills.undertaking;

import java.util.List;
import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A stretch assignment that was given is over. What was seen is told as evidence too; why, and all words, stay here. */
@FactType("org.skillway.skills.stretch.ended.v1")
record StretchEnded(UUID undertakingId, UUID personId, String assignment, String outcome, List<Seen> seen)
        implements Fact {

    /** What was seen in a skill, and by which statement it is evidence. */
    record Seen(UUID evidenceId, String skill, int level, String helpLevel) {}

    static StretchEnded of(UndertakingRow row, String outcome, List<SeenRow> seen) {
        return new StretchEnded(
                row.undertakingId,
                row.personId,
                row.assignment,
                outcome,
                seen.stream()
                        .map(one -> new Seen(one.evidenceId, one.skill, one.level, one.helpLevel))
                        .toList());
    }
}
