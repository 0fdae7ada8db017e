package org.skillway.skills.undertaking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;
import org.skillway.skills.stretch.domain.Assignment;

/** Somebody who leads a person gave them a stretch assignment; {@code agreed} where they had asked for it. Its goal stays here. */
@FactType("org.skillway.skills.stretch.given.v1")
record StretchGiven(
        UUID undertakingId,
        UUID personId,
        String assignment,
        List<Exercised> exercises,
        int hours,
        LocalDate reviewDay,
        boolean agreed)
        implements Fact {

    /** A skill, and the level at which it is asked for. */
    record Exercised(String skill, int level) {}

    static StretchGiven of(UndertakingRow row, Assignment assignment, boolean agreed) {
        return new StretchGiven(
                row.undertakingId,
                row.personId,
                row.assignment,
                assignment.exercises().stream()
                        .map(one -> new Exercised(one.skill(), one.level()))
                        .toList(),
                assignment.hours(),
                row.reviewDay,
                agreed);
    }
}
