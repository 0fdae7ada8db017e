package org.skillway.curriculum.path.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.curriculum.domain.CurriculumFixture.curriculumFor;
import static org.skillway.curriculum.path.domain.PathFixture.NOW;
import static org.skillway.curriculum.path.domain.PathFixture.aLearner;
import static org.skillway.curriculum.path.domain.PathFixture.lesson;
import static org.skillway.curriculum.path.domain.PathFixture.module;
import static org.skillway.curriculum.path.domain.PathFixture.refresher;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.curriculum.domain.CurriculumFixture;
import org.skillway.curriculum.path.domain.Path.Waiting;

/** What is longer than every approved sitting, and refreshers without room, are said. */
class LongModulesTest {

    private static final Module PROTECTION = module("data-protection", ModuleKind.LESSON, "protection", 2, 8, null);
    private static final Module NOTES = module("notes", ModuleKind.LESSON, "notes", 2, 4, null);
    private static final Module EXPORT = module("export", ModuleKind.LESSON, "export", 2, 4, null, "data-protection");
    private static final List<Module> ALL = List.of(PROTECTION, NOTES, EXPORT);

    @Test
    void aGateThatNoSittingIsLongEnoughForSaysSoAndWhatItHolds() {
        Waiting waiting = only(aLearner()
                .withMinutes(20, 5)
                .plannedFrom(seen(curriculumFor("support").holds("data-protection", "notes"))));

        assertThat(waiting.module()).isEqualTo("data-protection");
        assertThat(waiting.remedy()).isEqualTo("data-protection");
        assertThat(waiting.minutes()).isEqualTo(8);
        assertThat(waiting.held()).isTrue();
        assertThat(waiting.left()).isNull();
        assertThat(waiting.reason())
                .isEqualTo("Your company asks “The data-protection” of your role. It takes 8 minutes, and the longest"
                        + " approved sitting has 5. So it stands on no path, nor does what waits for it (“The notes”); a"
                        + " longer sitting would make room.");
        assertThat(waiting.motive())
                .isEqualTo(Motive.of(Motive.Code.TOO_LONG)
                        .with("minutes", 8)
                        .with("longest", 5)
                        .with("holds", "notes"));
    }

    @Test
    void aLongerSittingEndsIt() {
        Path path = aLearner()
                .withMinutes(20, 8)
                .plannedFrom(seen(curriculumFor("support").holds("data-protection", "notes")));

        assertThat(path.steps()).extracting(Step::module).containsExactly("data-protection");
        assertThat(path.waiting()).isEmpty();
    }

    @Test
    void whatMustComeBeforeWhatIsRequiredSaysForWhat() {
        Waiting waiting = only(aLearner()
                .withMinutes(20, 5)
                .plannedFrom(seen(curriculumFor("support").requires("export"))));

        assertThat(waiting.module()).isEqualTo("data-protection");
        assertThat(waiting.reason())
                .startsWith(
                        "Your company asks “The export” of your role, and “The data-protection” must come before it."
                                + " It takes 8 minutes");
        assertThat(waiting.motive().parameters()).containsEntry("holds", "export");
    }

    @Test
    void aRetrainingThatALaterBudgetIsTooShortForSaysSo() {
        Situation situation = aLearner().withMinutes(20, 5).situation();
        var decided = new Wishes.Mandate("data-protection", NOW, new UUID(0, 1), null);

        Path path = PathPlanner.plan(
                situation.wishing(situation.wishes().mandated(List.of(decided), Set.of())), new Catalogue(ALL));

        assertThat(only(path).reason())
                .startsWith("Your manager decided that you take “The data-protection”. It takes");
    }

    @Test
    void aTargetAllOfWhoseModulesAreTooLongNamesTheShortest() {
        Module longer = module("protection-cases", ModuleKind.SCENARIO, "protection", 3, 10, null);
        Path path = aLearner()
                .aimingFor("protection", 3)
                .withMinutes(60, 5)
                .plannedFrom(new Catalogue(List.of(PROTECTION, longer)));

        assertThat(path.outcome()).isEqualTo(new PlanOutcome.OutOfContent(List.of("protection")));
        assertThat(path.suggestions()).isEmpty();
        assertThat(only(path).module()).isEqualTo("data-protection");
        assertThat(only(path).reason())
                .startsWith(
                        "All that leads on in protection takes too long: the shortest, “The data-protection”, takes 8"
                                + " minutes, and the longest approved sitting has 5.");
    }

    @Test
    void aTargetThatWaitsForSomethingTooLongOfAnotherSkillSaysForWhat() {
        Path path = aLearner().aimingFor("export", 2).withMinutes(60, 5).plannedFrom(new Catalogue(ALL));

        assertThat(path.steps()).isEmpty();
        assertThat(only(path).module()).isEqualTo("data-protection");
        assertThat(only(path).reason())
                .startsWith("All that leads on in export waits for “The data-protection”, which takes 8 minutes");
        assertThat(only(path).motive().parameters()).containsEntry("holds", "export");
    }

    @Test
    void whereSomethingShorterLeadsOnNothingIsSaid() {
        Module shorter = module("protection-short", ModuleKind.LESSON, "protection", 2, 4, null);
        Path path = aLearner()
                .aimingFor("protection", 3)
                .withMinutes(60, 5)
                .plannedFrom(new Catalogue(List.of(PROTECTION, shorter)));

        assertThat(path.steps()).extracting(Step::module).containsExactly("protection-short");
        assertThat(path.waiting()).isEmpty();
    }

    @Test
    void aRefresherThatNoWeekHasRoomForIsSaid() {
        List<Module> modules = new ArrayList<>();
        PathFixture learner = aLearner().withMinutes(5, 5);
        IntStream.range(0, 5).forEach(i -> {
            modules.add(lesson("calls-" + i, "calls-" + i, 2));
            modules.add(refresher("calls-" + i + "-again", "calls-" + i, 2));
            learner.whoseSignalSlipped("kpi-" + i, "calls-" + i);
        });

        Path path = learner.plannedFrom(new Catalogue(modules));

        assertThat(path.steps()).hasSize(4).extracting(Step::inserted).containsOnly(Inserted.REFRESHER);
        Waiting waiting = only(path);
        assertThat(waiting.module()).isEqualTo("calls-4-again");
        assertThat(waiting.held()).isFalse();
        assertThat(waiting.motive())
                .isEqualTo(Motive.of(Motive.Code.REFRESHER_WITHOUT_ROOM)
                        .with("minutes", 3)
                        .with("kpi", "kpi-4"));
        assertThat(waiting.reason())
                .startsWith(
                        "Your work signal kpi-4 has slipped, and “The calls-4-again” would refresh what is behind it.");
        assertThat(requireNonNull(waiting.left()).most()).isEqualTo(2);
    }

    private static Waiting only(Path path) {
        assertThat(path.waiting()).hasSize(1);
        return path.waiting().getFirst();
    }

    private static Catalogue seen(CurriculumFixture curriculum) {
        return new Catalogue(ALL, List.of(curriculum.curriculum())).seenBy(Set.of("support"));
    }
}
