package org.skillway.skills.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.attestation.AttestationView;
import org.skillway.skills.profile.domain.Fading;
import org.skillway.skills.profile.domain.SkillBelief;
import org.skillway.skills.profile.domain.WorkSlip;

/** One skill of a person: what the machine believes, what people attest, and what the person is sure of, side by side. */
@Type("SkillProfile")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Levels from 0 to 5; low to high holds 90 percent. The estimate is the machine's, the attestation a person's.")
public record SkillProfileView(
        String skill,
        double level,
        double low,
        double high,
        int evidence,
        int unassisted,

        @Schema(description = "How often they looked back on it; a role may ask for that beside its level.")
        int reflections,

        @Schema(description = "The highest level reached with four in five and shown twice without help; 0 where none.")
        int reliableLevel,

        String cause,
        @Nullable Instant updatedAt,
        Today today,
        @Nullable AttestationView attested,
        @Nullable SelfView confidence) {

    /** What should be left of the skill: it fades where it is neither shown, used nor asked for by a role held now. */
    @Type("SkillToday")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Today(
            double level,
            double low,
            double high,
            @Nullable Long idleDays,

            @Schema(description = "A role held now asks for it, so it does not fade.")
            boolean inUse,

            @Schema(description = "How often its use at work was reported.")
            int uses,

            @Nullable Instant lastUsedAt,

            @Schema(
                    description =
                            "Figures of their work that go with the skill and have slipped from the person's own baseline: low to high is wider until they recover.")
            List<String> slippedKpis) {}

    static SkillProfileView of(
            String skill,
            SkillBelief belief,
            Instant at,
            @Nullable AttestationView attested,
            @Nullable SelfView confidence) {
        var estimate = belief.estimate();
        var history = belief.history();
        return new SkillProfileView(
                skill,
                estimate.level(),
                estimate.low(),
                estimate.high(),
                estimate.evidence(),
                estimate.unassisted(),
                estimate.reflections(),
                estimate.reliableLevel(),
                EstimateOrigin.of(history).code(),
                history.lastKnown().orElse(null),
                today(belief, at),
                attested,
                confidence);
    }

    private static Today today(SkillBelief belief, Instant at) {
        var left = belief.today();
        Optional<Long> idle = belief.history().lastShown().map(shown -> Fading.days(shown, at));
        return new Today(
                left.level(),
                left.low(),
                left.high(),
                idle.orElse(null),
                belief.inUse(),
                belief.history().uses().size(),
                belief.history().lastUsed().orElse(null),
                belief.history().standingSlips().stream().map(WorkSlip::kpi).toList());
    }
}
