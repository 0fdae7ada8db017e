package org.skillway.skills.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.impact.domain.Impact;
import org.skillway.skills.impact.domain.Impact.Affected;
import org.skillway.skills.impact.domain.Shift;

/** What publishing would change for those who hold the role and work here today. */
@Type("RoleMapImpact")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImpactView(
        String role,
        CountView holders,
        ShiftsView people,
        List<SkillImpactView> skills,

        @Schema(description = "Those in your sight for whom most changes, 50 at most.")
        List<PersonImpactView> examples,

        @Schema(
                description =
                        "Sent with the publication, it is refused if other gaps would change by then; for those who see everybody.")
        @Nullable
        String fingerprint) {

    private static final int MOST_EXAMPLES = 50;

    /** How many people. */
    @Type("ImpactCount")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CountView(
            @Schema(description = "Of those in your sight.") int inSight,

            @Schema(description = "Of the others; absent where that, or the rest of them, is fewer than five.")
            @Nullable
            Integer others) {

        static CountView of(Impact.Count count) {
            return new CountView(count.inSight(), count.withheld() ? null : count.others());
        }
    }

    /** People by what happens to a gap of theirs. */
    @Type("ImpactShifts")
    public record ShiftsView(
            CountView opens, CountView closes, CountView otherKind, CountView otherDemand, CountView becomesCritical) {}

    /** What happens in one skill. */
    @Type("SkillImpact")
    public record SkillImpactView(String skill, ShiftsView people) {}

    /** What happens to the gap in a skill. */
    @Type("GapShift")
    public record ShiftView(
            String skill,

            @Schema(description = "One of opens, closes, other-kind, other-demand, becomes-critical.")
            String shift) {}

    /** Somebody in your sight for whom something changes. */
    @Type("PersonImpact")
    public record PersonImpactView(UUID personId, String userName, List<ShiftView> shifts) {}

    static ImpactView of(String role, Impact impact, boolean seesEverybody) {
        return new ImpactView(
                role,
                CountView.of(impact.holders()),
                shifts(impact::people),
                impact.skills().entrySet().stream()
                        .map(skill -> new SkillImpactView(
                                skill.getKey(), shifts(kind -> skill.getValue().getOrDefault(kind, impact.nobody()))))
                        .toList(),
                impact.affected().stream()
                        .filter(Affected::inSight)
                        .sorted(Comparator.comparingInt(
                                        (Affected one) -> -one.shifts().size())
                                .thenComparing(Affected::userName))
                        .limit(MOST_EXAMPLES)
                        .map(ImpactView::person)
                        .toList(),
                seesEverybody ? impact.fingerprint() : null);
    }

    private static ShiftsView shifts(Function<Shift.Kind, Impact.Count> counts) {
        return new ShiftsView(
                CountView.of(counts.apply(Shift.Kind.OPENS)),
                CountView.of(counts.apply(Shift.Kind.CLOSES)),
                CountView.of(counts.apply(Shift.Kind.OTHER_KIND)),
                CountView.of(counts.apply(Shift.Kind.OTHER_DEMAND)),
                CountView.of(counts.apply(Shift.Kind.BECOMES_CRITICAL)));
    }

    private static PersonImpactView person(Affected one) {
        return new PersonImpactView(
                one.personId(),
                one.userName(),
                one.shifts().stream()
                        .map(shift -> new ShiftView(shift.skill(), shift.kind().code()))
                        .toList());
    }
}
