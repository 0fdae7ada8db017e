package org.skillway.curriculum.nudge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.nudge.NudgePeople.Person;

/** What a person wants of nudges and which they got lately. */
@Schema(description = "Version 0 is what holds until the person says otherwise.")
public record NudgesView(
        UUID personId,
        int version,
        boolean on,

        @Schema(description = "Where the person lives.") LocalTime from,

        LocalTime to,
        List<LeaveView> leaves,

        @Schema(
                description = "When they are thought of next, slots and tasks aside; null while that is being found"
                        + " out.")
        @Nullable
        Instant next,

        @Schema(description = "Of the last 30 days, the latest first.")
        List<NudgeView> told) {

    public record LeaveView(LocalDate first, LocalDate last) {}

    public record NudgeView(
            UUID id,

            @Schema(description = "One of task, slot, review, streak, next-step.")
            String kind,

            String module,
            int minutes,
            String reason,
            Instant notBefore,
            Instant notAfter) {

        static NudgeView of(NudgeRow nudge) {
            return new NudgeView(
                    nudge.id(),
                    nudge.kind().code(),
                    nudge.module(),
                    nudge.minutes(),
                    nudge.reason(),
                    nudge.notBefore(),
                    nudge.notAfter());
        }
    }

    static NudgesView of(UUID personId, Person person, List<NudgeRow> told) {
        return new NudgesView(
                personId,
                person.version(),
                person.wish().on(),
                person.wish().window().from(),
                person.wish().window().to(),
                person.wish().leaves().stream()
                        .map(leave -> new LeaveView(leave.first(), leave.last()))
                        .toList(),
                person.nextAt(),
                told.stream().map(NudgeView::of).toList());
    }
}
