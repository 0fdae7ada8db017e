package org.skillway.curriculum.path.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.aLearner;
import static org.skillway.curriculum.path.domain.PathFixture.lesson;
import static org.skillway.curriculum.path.domain.PathFixture.module;
import static org.skillway.curriculum.path.domain.PathFixture.practice;
import static org.skillway.curriculum.path.domain.PathFixture.progressWith;
import static org.skillway.curriculum.path.domain.PathFixture.simplified;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.progress.domain.Progress;

class RemediesTest {

    private static final Module ARITHMETIC = lesson("arithmetic", "arithmetic", 3);
    private static final Module READING = lesson("reading", "reading", 2);
    private static final Module SCENARIO = module("refund-case", ModuleKind.SCENARIO, "refunds", 3, 8, null, "rules");
    private static final Module RULES = lesson("rules", "refunds", 2, "arithmetic", "reading");
    private static final Module SIMPLE = simplified("case-simple", SCENARIO);
    private static final Module SHOWN = module("case-shown", ModuleKind.WORKED_EXAMPLE, "refunds", 3, 3, "refund-case");
    private static final Catalogue REFUNDS = new Catalogue(List.of(
            ARITHMETIC,
            READING,
            RULES,
            SCENARIO,
            SIMPLE,
            SHOWN,
            practice("arithmetic-practice", "arithmetic", 2),
            practice("refund-practice", "refunds", 3)));

    @Test
    void whatItMostLikelyComesFromIsMendedFirstAndSaidInWords() {
        Step next = whoFailedTheCase()
                .whoSaysTheyAreAt("arithmetic", 1)
                .whoKnows("reading", 4)
                .plannedFrom(REFUNDS)
                .steps()
                .getFirst();

        assertThat(next.module()).isEqualTo("arithmetic");
        assertThat(next.inserted()).isEqualTo(Inserted.PREREQUISITE);
        assertThat(next.why().reason())
                .startsWith(
                        "“The refund-case” did not work out the first time. Of all it builds on, “The arithmetic” is"
                                + " what you most likely miss")
                .containsPattern("at about level 1(\\.\\d)? of the 3 it takes in arithmetic, \\d+ % sure below it");
    }

    @Test
    void aCauseThatWasPassedOnceIsPractisedAndNotRepeated() {
        Step next = whoFailedTheCase()
                .whoPassed("arithmetic")
                .whoSaysTheyAreAt("arithmetic", 1)
                .plannedFrom(REFUNDS)
                .steps()
                .getFirst();

        assertThat(next.module()).isEqualTo("arithmetic-practice");
        assertThat(next.inserted()).isEqualTo(Inserted.PREREQUISITE);
    }

    @Test
    void whereNothingElseIsBehindItTheSameIsExplainedThenShownThenPractised() {
        PathFixture alone = whoFailedTheCase().whoKnows("arithmetic", 4);

        assertThat(first(alone)).isEqualTo("case-simple");
        assertThat(first(alone.who("case-simple", progressWith(Progress.State.CLOSED, 1))))
                .isEqualTo("case-shown");
        assertThat(first(alone.who("case-shown", progressWith(Progress.State.CLOSED, 1))))
                .isEqualTo("refund-practice");
    }

    @Test
    void whatMendsTwoModulesSaysSoOfBoth() {
        Module invoices = module("invoices", ModuleKind.SCENARIO, "invoices", 3, 8, null, "arithmetic");
        PathFixture both = whoFailedTheCase()
                .aimingFor("invoices", 3)
                .whoSaysTheyAreAt("arithmetic", 1)
                .whoKnows("reading", 4)
                .whoPassed("rules")
                .who("arithmetic", progressWith(Progress.State.OPEN, 0))
                .whoFailed("invoices", 1)
                .whoStruggledIn("invoices", 1);

        Step next = both.plannedFrom(new Catalogue(Stream.concat(REFUNDS.modules().stream(), Stream.of(invoices))
                        .toList()))
                .steps()
                .getFirst();

        assertThat(next.module()).isEqualTo("arithmetic");
        assertThat(next.why().reason())
                .contains("“The invoices” did not work out")
                .endsWith("“The refund-case” did not work out either and waits for this, too.");
        assertThat(requireNonNull(next.why().motive()).parameters()).containsEntry("also", "refund-case");
    }

    @Test
    void nobodyIsSentRoundInACircle() {
        PathFixture stuck = whoFailedTheCase().whoSaysTheyAreAt("arithmetic", 1).whoStruggledIn("refunds", 3);

        Path path = stuck.plannedFrom(REFUNDS);

        assertThat(path.steps()).allSatisfy(step -> assertThat(step.inserted()).isNull());
        assertThat(path.suggestions()).extracting(Path.Suggestion::skill).containsExactly("refunds");
    }

    private static PathFixture whoFailedTheCase() {
        return aLearner()
                .aimingFor("refunds", 3)
                .whoPassed("rules")
                .whoFailed("refund-case", 1)
                .whoStruggledIn("refunds", 1);
    }

    private static String first(PathFixture learner) {
        return learner.plannedFrom(REFUNDS).steps().getFirst().module();
    }
}
