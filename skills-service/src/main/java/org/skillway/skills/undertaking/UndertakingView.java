package org.skillway.skills.undertaking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody's stretch assignment as clients see it. */
@Type("StretchUndertaking")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UndertakingView(
        UUID undertakingId,
        UUID personId,
        String assignment,
        String goal,
        LocalDate reviewDay,

        @Schema(description = "asked, offered, running, declined, completed, stopped, withdrawn or left.")
        String state,

        String proposedBy,
        Instant proposedAt,
        @Nullable String agreedBy,
        @Nullable Instant agreedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,

        @Schema(description = "Of who declined or ended it.") @Nullable
        String reason,

        List<SeenView> seen) {

    /** What was seen in a skill by the end; it is among the person's evidence by this id. */
    @Type("StretchSeen")
    public record SeenView(
            UUID evidenceId,
            String skill,
            int level,
            String helpLevel,
            @Nullable String note) {}

    /** As it was on record at a time. */
    static UndertakingView of(UndertakingRow row, List<SeenRow> seen, Instant at) {
        var ended = row.endedAt != null && !row.endedAt.isAfter(at);
        var agreed = row.agreedAt != null && !row.agreedAt.isAfter(at);
        return new UndertakingView(
                row.undertakingId,
                row.personId,
                row.assignment,
                row.goal,
                row.reviewDay,
                row.at(at).code(),
                row.proposedBy,
                row.proposedAt,
                agreed ? row.agreedBy : null,
                agreed ? row.agreedAt : null,
                ended ? row.endedBy : null,
                ended ? row.endedAt : null,
                ended ? row.reason : null,
                ended
                        ? seen.stream()
                                .map(one -> new SeenView(one.evidenceId, one.skill, one.level, one.helpLevel, one.note))
                                .toList()
                        : List.of());
    }
}
