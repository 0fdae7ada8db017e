package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.curriculum.path.domain.PathFixture.aLearner;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.path.domain.Alternatives.Alternative;
import org.skillway.curriculum.workmoment.domain.WorkMoment;
import org.skillway.curriculum.workmoment.domain.WorkMoment.Friction;
import org.skillway.curriculum.workmoment.domain.WorkMoment.Importance;
import org.skillway.curriculum.workmoment.domain.WorkMoments;

/** What is learned for a moment of work that matters comes before what would otherwise be its equal. */
class WorkMomentPathTest {

    private static final Catalogue TWO =
            new Catalogue(List.of(lesson("a-way", "alpha", "month-end"), lesson("b-way", "beta", "approvals")));

    @Test
    void whatIsForACriticalMomentComesFirstAndSaysSo() {
        PathFixture learner = aLearner().aimingFor("alpha", 3).aimingFor("beta", 3);

        assertThat(first(learner.plannedFrom(TWO)).module()).isEqualTo("a-way");
        Step first = first(learner.plannedFrom(rated(Importance.CRITICAL, Friction.LOW)));
        assertThat(first.module()).isEqualTo("b-way");
        assertThat(first.why().reason()).contains("It is for “Approvals”, which is critical, so it counts 50 % more.");
    }

    @Test
    void whatIsForAMomentThatGetsStuckComesFirstAndSaysSo() {
        Step first = first(aLearner()
                .aimingFor("alpha", 3)
                .aimingFor("beta", 3)
                .plannedFrom(rated(Importance.USUAL, Friction.HIGH)));

        assertThat(first.module()).isEqualTo("b-way");
        assertThat(first.why().reason()).contains("which often gets stuck");
    }

    @Test
    void noMomentMakesMoreOfATargetThanThatItIsCritical() {
        PathFixture learner = aLearner().aimingFor("alpha", 3, 30, 1.01, true).aimingFor("beta", 3, 30, 1, false);

        Step first = first(learner.plannedFrom(rated(Importance.CRITICAL, Friction.HIGH)));

        assertThat(first.module()).isEqualTo("a-way");
    }

    @Test
    void withinASkillTheModuleForTheMomentComesFirst() {
        Catalogue one = new Catalogue(
                        List.of(lesson("a-way", "beta", "month-end"), lesson("b-way", "beta", "approvals")))
                .weighing(moments(Importance.HIGH, Friction.LOW));

        assertThat(first(aLearner().aimingFor("beta", 4).plannedFrom(one)).module())
                .isEqualTo("b-way");
    }

    @Test
    void whatOpensTheWayToACriticalMomentSaysWhatThatIsFor() {
        Catalogue way = new Catalogue(
                        List.of(lesson("a-way", "alpha", "month-end"), lesson("b-way", "beta", "approvals", "a-way")))
                .weighing(moments(Importance.CRITICAL, Friction.LOW));

        List<Step> steps = aLearner().aimingFor("beta", 3).plannedFrom(way).steps();
        assertThat(steps.getFirst().module()).isEqualTo("a-way");
        assertThat(steps.getFirst().why().reason())
                .contains("It opens the way to “The b-way”. “The b-way” is for “Approvals”, which is critical");
    }

    @Test
    void aMomentInASkillThatNobodyAsksForIsNoReason() {
        Catalogue way = new Catalogue(
                        List.of(lesson("a-way", "alpha", "approvals"), lesson("b-way", "beta", "month-end", "a-way")))
                .weighing(moments(Importance.CRITICAL, Friction.LOW));

        Step first = first(aLearner().aimingFor("beta", 3).plannedFrom(way));
        assertThat(first.module()).isEqualTo("a-way");
        assertThat(first.why().reason()).doesNotContain("Approvals");
    }

    @Test
    void whatElseCouldComeFirstIsRankedAsPlannedAndToldInPlainLevels() {
        Catalogue weighed = rated(Importance.CRITICAL, Friction.HIGH);
        Situation situation =
                aLearner().aimingFor("alpha", 3).aimingFor("beta", 3).situation();
        Path path = PathPlanner.plan(situation, weighed);

        Alternatives alternatives = Alternatives.of(situation, weighed, path, PlannerVersion.CURRENT);
        Alternative other = alternatives.all().getFirst();
        assertThat(other.module().key()).isEqualTo("a-way");
        assertThat(other.missing()).isCloseTo(Outlook.missing(situation, weighed, path), within(1e-9));
        assertThat(other.missing()).isPositive();
        assertThat(other.more()).isPositive();
        assertThat(alternatives.more()).isZero();
        assertThat(Outlook.emphasised(situation, weighed, path)).isLessThan(Outlook.missing(situation, weighed, path));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void momentsThatNoModuleIsForChangeNothing(long seed) {
        AnySituation any = AnySituation.of(new SplittableRandom(seed), 4, 20);
        Situation situation = any.situation();
        Catalogue catalogue = any.catalogue();

        assertThat(PathPlanner.plan(situation, catalogue.weighing(moments(Importance.CRITICAL, Friction.HIGH))))
                .isEqualTo(PathPlanner.plan(situation, catalogue));
    }

    private static Step first(Path path) {
        return path.steps().getFirst();
    }

    private static Catalogue rated(Importance importance, Friction friction) {
        return TWO.weighing(moments(importance, friction));
    }

    private static WorkMoments moments(Importance importance, Friction friction) {
        return new WorkMoments(Map.of("approvals", new WorkMoment("approvals", "Approvals", importance, friction)));
    }

    private static Module lesson(String key, String skill, String moment, String... prerequisites) {
        Module plain = PathFixture.lesson(key, skill, 2, prerequisites);
        return new Module(
                key,
                plain.title(),
                plain.kind(),
                plain.outcome(),
                plain.level(),
                plain.minutes(),
                moment,
                plain.prerequisites(),
                null,
                plain.items());
    }
}
