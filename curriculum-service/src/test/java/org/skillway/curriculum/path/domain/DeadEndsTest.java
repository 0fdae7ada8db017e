package org.skillway.curriculum.path.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.aLearner;
import static org.skillway.curriculum.path.domain.PathFixture.lesson;
import static org.skillway.curriculum.path.domain.PathFixture.progressWith;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.path.domain.Path.Suggestion;
import org.skillway.curriculum.progress.domain.Progress;

/** Nobody with an open target is left without a next step or a word. */
class DeadEndsTest {

    private static final Module FIRST = lesson("notes-first", "notes", 2);
    private static final Module THEN = lesson("notes-then", "notes", 3, "notes-first");
    private static final Catalogue NOTES = new Catalogue(List.of(FIRST, THEN));

    @Test
    void whoHasPassedAllAndIsNotThereIsSentToAPerson() {
        Path path = aLearner()
                .aimingFor("notes", 3)
                .whoPassed("notes-first")
                .whoPassed("notes-then")
                .plannedFrom(NOTES);

        assertThat(path.outcome()).isEqualTo(new PlanOutcome.OutOfContent(List.of("notes")));
        Suggestion asked = path.suggestions().getFirst();
        assertThat(path.suggestions()).hasSize(1);
        assertThat(asked.skill()).isEqualTo("notes");
        assertThat(asked.reason())
                .matches(
                        "You are at about level \\d(\\.\\d)? in notes; coordinator needs 3 by 18 December 2026\\. Nothing"
                                + " is left in notes that brings you further or shows that you are there\\. Somebody strong in it"
                                + " can help, and your manager can say what they see you do\\.");
        Motive motive = requireNonNull(asked.motive());
        assertThat(motive.code()).isEqualTo(Motive.Code.NOTHING_LEFT);
        assertThat(motive.parameters()).containsEntry("needed", "3").containsEntry("due", "2026-12-18");
    }

    @Test
    void whatIsOnlyReviewedLeadsNobodyOn() {
        Path path = aLearner()
                .aimingFor("notes", 3)
                .whoPassed("notes-first")
                .whoPassed("notes-then")
                .whoRemembers("notes-then", 8, 10)
                .plannedFrom(NOTES);

        assertThat(path.steps()).extracting(Step::inserted).containsOnly(Inserted.REVIEW);
        assertThat(path.suggestions()).extracting(Suggestion::skill).containsExactly("notes");
    }

    @Test
    void soIsWhoTestedOutAndIsNotThere() {
        Path path = aLearner()
                .aimingFor("notes", 3)
                .who("notes-first", progressWith(Progress.State.TESTED_OUT, 0))
                .who("notes-then", progressWith(Progress.State.TESTED_OUT, 0))
                .plannedFrom(NOTES);

        assertThat(path.suggestions()).extracting(Suggestion::skill).containsExactly("notes");
    }

    @Test
    void whatBringsNothingButCanStillShowItComesFirst() {
        PathFixture learner =
                aLearner().aimingFor("notes", 4).whoSaysTheyAreAt("notes", 5).whoPassed("notes-first");

        Path path = learner.plannedFrom(NOTES);

        Step next = path.next().orElseThrow();
        assertThat(next.module()).isEqualTo("notes-then");
        assertThat(next.why().reason())
                .endsWith("Nothing is left that is expected to bring you noticeably further; its checks can still show"
                        + " that you are there.");
        assertThat(requireNonNull(next.why().motive()).code()).isEqualTo(Motive.Code.SHOWING);
        assertThat(path.outcome()).isEqualTo(new PlanOutcome.UnderWay());
        assertThat(path.suggestions()).isEmpty();
        assertThat(learner.whoPassed("notes-then").plannedFrom(NOTES).suggestions())
                .extracting(Suggestion::skill)
                .containsExactly("notes");
    }

    @Test
    void whatMustComeBeforeWhatCanShowItComesFirst() {
        Module basics = lesson("basics", "basics", 4);
        Module then = lesson("notes-then", "notes", 3, "basics");
        Path path = aLearner()
                .aimingFor("notes", 4)
                .whoSaysTheyAreAt("notes", 5)
                .plannedFrom(new Catalogue(List.of(basics, then)));

        Step next = path.next().orElseThrow();
        assertThat(next.module()).isEqualTo("basics");
        assertThat(next.why().reason())
                .endsWith("it must come before “The notes-then”, whose checks can still show that you are there.");
        assertThat(requireNonNull(next.why().motive()).parameters()).containsEntry("before", "notes-then");
    }

    @Test
    void whoHasSomethingToDoInTheSkillIsSentToNobody() {
        Path path = aLearner().aimingFor("notes", 3).plannedFrom(NOTES);

        assertThat(path.steps()).isNotEmpty();
        assertThat(path.suggestions()).isEmpty();
    }

    @Test
    void aSkillThatNoModuleTeachesIsForThoseWhoMakeModules() {
        Path path = aLearner().aimingFor("singing", 3).plannedFrom(NOTES);

        assertThat(path.outcome()).isEqualTo(new PlanOutcome.OutOfContent(List.of("singing")));
        assertThat(path.suggestions()).isEmpty();
    }

    @Test
    void whatItsLearnerPutOffIsNoDeadEnd() {
        Path path = aLearner()
                .aimingFor("notes", 3)
                .whoPutOff("notes-first", 60)
                .whoPutOff("notes-then", 60)
                .plannedFrom(NOTES);

        assertThat(path.steps()).isEmpty();
        assertThat(path.suggestions()).isEmpty();
    }

    @Test
    void modulesThatWaitForEachOtherLeadNowhere() {
        Catalogue circle = new Catalogue(List.of(lesson("a", "notes", 2, "b"), lesson("b", "notes", 2, "a")));

        assertThat(aLearner().aimingFor("notes", 2).plannedFrom(circle).suggestions())
                .extracting(Suggestion::skill)
                .containsExactly("notes");
    }
}
