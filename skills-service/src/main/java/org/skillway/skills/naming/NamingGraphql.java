package org.skillway.skills.naming;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.coverage.MissingContentView.UntaughtView;
import org.skillway.skills.gap.GapView;
import org.skillway.skills.profile.EvidenceItemView;
import org.skillway.skills.profile.SkillProfileView;
import org.skillway.skills.readiness.ReadinessView.BlockerView;
import org.skillway.skills.readiness.ReadinessView.PlanStepView;
import org.skillway.skills.succession.BenchView.SuccessorView;
import org.skillway.skills.succession.SkillRisksView.RiskView;
import org.skillway.skills.succession.SkillRisksView.TrainingStepView;
import org.skillway.skills.taxonomy.SkillCard;
import org.skillway.skills.taxonomy.Skills;

/** The entry of each skill that a screen names by key: one statement for all of a field, however many they are. */
@GraphQLApi
public class NamingGraphql {

    private static final String ENTRY = "skillEntry";
    private static final String WHAT =
            "The skill's entry in the taxonomy: its name, and what somebody does at each level.";

    @Inject
    Skills skills;

    @Name(ENTRY)
    @Description(WHAT)
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<@Nullable SkillCard> ofGaps(@Source List<GapView> gaps) {
        return entries(gaps, GapView::skill);
    }

    @Name(ENTRY)
    @Description(WHAT)
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<@Nullable SkillCard> ofProfiles(@Source List<SkillProfileView> profiles) {
        return entries(profiles, SkillProfileView::skill);
    }

    @Name(ENTRY)
    @Description(WHAT)
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<@Nullable SkillCard> ofEvidence(@Source List<EvidenceItemView> items) {
        return entries(items, EvidenceItemView::skill);
    }

    @Name(ENTRY)
    @Description(WHAT)
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<@Nullable SkillCard> ofBlockers(@Source List<BlockerView> blockers) {
        return entries(blockers, BlockerView::skill);
    }

    @Name(ENTRY)
    @Description(WHAT)
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<@Nullable SkillCard> ofPlanSteps(@Source List<PlanStepView> steps) {
        return entries(steps, PlanStepView::skill);
    }

    @Name(ENTRY)
    @Description(WHAT)
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    public List<@Nullable SkillCard> ofRisks(@Source List<RiskView> risks) {
        return entries(risks, RiskView::skill);
    }

    @Name(ENTRY)
    @Description(WHAT)
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    public List<@Nullable SkillCard> ofTraining(@Source List<TrainingStepView> steps) {
        return entries(steps, TrainingStepView::skill);
    }

    @Name(ENTRY)
    @Description(WHAT)
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<@Nullable SkillCard> ofUntaught(@Source List<UntaughtView> steps) {
        return entries(steps, UntaughtView::skill);
    }

    @Description("The entries of the blocking skills.")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN})
    public List<List<SkillCard>> blockingSkills(@Source List<SuccessorView> successors) {
        var cards = skills.cards(keys(successors.stream().flatMap(one -> one.blocking().stream())));
        return successors.stream()
                .map(one -> one.blocking().stream()
                        .map(cards::get)
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
    }

    private <T> List<@Nullable SkillCard> entries(List<T> shown, Function<T, String> skill) {
        var cards = skills.cards(keys(shown.stream().map(skill)));
        var entries = new ArrayList<@Nullable SkillCard>();
        shown.forEach(one -> entries.add(cards.get(skill.apply(one))));
        return entries;
    }

    private static List<String> keys(Stream<String> skills) {
        return skills.distinct().toList();
    }
}
