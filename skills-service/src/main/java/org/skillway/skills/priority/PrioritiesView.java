package org.skillway.skills.priority;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.priority.domain.PriorityRanking;
import org.skillway.skills.priority.domain.RolePriority;
import org.skillway.skills.profile.domain.Moment;

/** Which roles to start with by what is at stake. A ranking that explains itself: leaders decide. */
@Type("RolePriorities")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrioritiesView(
        LocalDate today,
        Instant asOf,
        Instant knownAt,

        @Schema(description = "The version of the rules that ranked.")
        String rule,

        int people,
        int roles,

        @Schema(description = "Of the amounts; absent where nobody stated any.") @Nullable
        String currency,

        List<PriorityView> data) {

    /** One role, the first to start with first. */
    @Type("RolePriority")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PriorityView(
            int rank,

            @Schema(description = "The rank if the unknown stake were the highest stated.")
            int bestRank,

            @Schema(description = "The rank if it were the lowest.")
            int worstRank,

            String role,
            String name,

            @Schema(description = "The product of the factors: it compares, and measures nothing.")
            double score,

            @Schema(description = "What the gaps cost a month by the stated stake; absent where none is stated.")
            @Nullable
            Double lostPerMonth,

            @Nullable RoleImpactView impact,
            List<FactorView> factors,
            List<UnknownView> unknown) {}

    /** What the rank is made of. */
    @Type("PriorityFactor")
    public record FactorView(
            @Schema(description = "people, missing, urgency, key-person or impact.")
            String factor,

            double value,
            String words,

            @Schema(description = "The rank if this factor were left out for all roles.")
            int rankWithout) {}

    /** What the rank rests on that nobody knows. */
    @Type("PriorityUnknown")
    public record UnknownView(String factor, String words) {}

    static PrioritiesView of(
            Moment moment,
            int people,
            List<RolePriority> ranked,
            @Nullable String currency,
            Map<String, RoleImpactRow> stated,
            int top) {
        return new PrioritiesView(
                LocalDate.ofInstant(moment.asOf(), ZoneOffset.UTC),
                moment.asOf(),
                moment.knownAt(),
                PriorityRanking.VERSION,
                people,
                ranked.size(),
                currency,
                ranked.stream()
                        .limit(top)
                        .map(one -> view(one, stated.get(one.role().map().role())))
                        .toList());
    }

    private static PriorityView view(RolePriority one, @Nullable RoleImpactRow stated) {
        var lost = one.lostAMonth();
        return new PriorityView(
                one.rank(),
                one.bestRank(),
                one.worstRank(),
                one.role().map().role(),
                one.role().map().name(),
                one.score(),
                lost.isPresent() ? lost.getAsDouble() : null,
                stated == null ? null : RoleImpactView.of(stated),
                one.factors().stream()
                        .map(share -> new FactorView(
                                share.factor().code(), share.value(), share.words(), share.rankWithout()))
                        .toList(),
                one.unknown().stream()
                        .map(unknown -> new UnknownView(unknown.factor().code(), unknown.words()))
                        .toList());
    }
}
