package org.skillway.skills.succession;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.succession.domain.Able;
import org.skillway.skills.succession.domain.Area;
import org.skillway.skills.succession.domain.CrossTraining;
import org.skillway.skills.succession.domain.SkillRisk;

/** Which skills of those you lead rest on one person or none, and whom to train in what first. */
@Type("SkillRisks")
public record SkillRisksView(
        Instant asOf, Instant knownAt, int people, List<RiskView> skills, TrainingView crossTraining) {

    /** One skill, riskiest first. */
    @Type("SkillRisk")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RiskView(
            String skill,
            int level,
            boolean critical,

            @Schema(description = "People who are ready: four in five, shown twice without help.")
            int depth,

            @Schema(description = "People expected to have the level.")
            double expectedDepth,

            @Schema(description = "Probability that at most one has it; twice that for a critical skill.")
            double risk,

            @Schema(description = "The only one who is ready.") @Nullable
            PersonRef keyPerson) {}

    /** Somebody you lead. */
    @Type("PersonRef")
    public record PersonRef(UUID personId, String userName) {

        static PersonRef of(Able one) {
            return new PersonRef(one.personId(), one.userName());
        }
    }

    /** The steps that take most risk per minute, within the minutes given. */
    @Type("CrossTraining")
    public record TrainingView(double minutes, double riskBefore, double riskAfter, List<TrainingStepView> steps) {}

    /** Train this person in this skill. */
    @Type("CrossTrainingStep")
    public record TrainingStepView(PersonRef person, String skill, int level, double minutes, double riskTaken) {}

    static SkillRisksView of(Moment moment, Area area, List<SkillRisk> risks, CrossTraining plan) {
        return new SkillRisksView(
                moment.asOf(),
                moment.knownAt(),
                area.size(),
                risks.stream().map(SkillRisksView::risk).toList(),
                new TrainingView(
                        plan.minutes(),
                        plan.riskBefore(),
                        plan.riskAfter(),
                        plan.steps().stream()
                                .map(step -> new TrainingStepView(
                                        PersonRef.of(step.person()),
                                        step.demand().skill(),
                                        step.demand().level(),
                                        step.minutes(),
                                        step.riskTaken()))
                                .toList()));
    }

    private static RiskView risk(SkillRisk risk) {
        return new RiskView(
                risk.demand().skill(),
                risk.demand().level(),
                risk.demand().critical(),
                risk.reached().size(),
                risk.expectedDepth(),
                risk.risk(),
                risk.reached().size() == 1 ? PersonRef.of(risk.reached().getFirst()) : null);
    }
}
