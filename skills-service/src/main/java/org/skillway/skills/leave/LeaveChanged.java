package org.skillway.skills.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;
import org.skillway.skills.leave.domain.Leave;

/** These are the times somebody is away by plan from now on; an empty list is none. Why stays here. */
@FactType("org.skillway.skills.leave.changed.v1")
public record LeaveChanged(UUID personId, List<Away> leaves) implements Fact {

    /** The first and the last day away. */
    public record Away(LocalDate from, LocalDate to) {}

    static LeaveChanged of(UUID personId, List<Leave> leaves) {
        return new LeaveChanged(
                personId,
                leaves.stream().map(leave -> new Away(leave.from(), leave.to())).toList());
    }
}
