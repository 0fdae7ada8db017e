package org.skillway.skills.leadership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.leadership.domain.LeadershipSignal;

/** What a year of mentoring tells of who mentored. Evidence for who judges; it decides nothing and moves no estimate. */
@Type("LeadershipSignal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadershipView(
        UUID personId,
        LocalDate from,
        LocalDate to,
        int learners,

        @Schema(description = "Of them, those whom they help now.")
        int active,

        @Schema(description = "Days on which the two met.") int meetings,

        @Schema(description = "Of them, those that the learner tells of too.")
        int confirmed,

        int minutes,

        @Schema(
                description =
                        "Outcomes that may be told: in whole groups of five learners, in the order in which they came to be known, somebody helped again once more in a later group; absent before the first group.")
        @Nullable
        Integer judged,

        @Schema(
                description =
                        "Of them, those where the learner reached or came nearer to what they needed; absent with them.")
        @Nullable
        Integer helped,

        @Schema(description = "Absent with them.") @Nullable ShareView share,

        String words) {

    /** The share of outcomes that were help, and between what it lies with 90 %. */
    @Type("LeadershipShare")
    public record ShareView(double value, double low, double high) {}

    static LeadershipView of(UUID personId, LeadershipSignal signal) {
        var share = signal.share();
        return new LeadershipView(
                personId,
                signal.from(),
                signal.to(),
                signal.learners(),
                signal.active(),
                signal.meetings(),
                signal.confirmed(),
                signal.minutes(),
                share == null ? null : signal.judged(),
                share == null ? null : signal.helped(),
                share == null ? null : new ShareView(share.value(), share.low(), share.high()),
                signal.words());
    }
}
