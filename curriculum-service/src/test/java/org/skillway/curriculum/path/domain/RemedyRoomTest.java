package org.skillway.curriculum.path.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.TODAY;
import static org.skillway.curriculum.path.domain.PathFixture.aLearner;
import static org.skillway.curriculum.path.domain.PathFixture.module;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.ledger.PathDecision;
import org.skillway.curriculum.ledger.StoredPath;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.path.domain.Path.Waiting;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.store.Json;

/** What becomes of a module whose remedy does not fit the minutes that are left: here four other remedies, which go
 * first, take six of ten each week. */
class RemedyRoomTest {

    private static final Module REFUNDS = module("refunds", ModuleKind.LESSON, "refunds", 2, 3, null);
    private static final Module SIMPLE = remedy("refunds-simple", ModuleKind.SIMPLIFIED, 8);
    private static final Module SHOWN = remedy("refunds-shown", ModuleKind.WORKED_EXAMPLE, 3);

    @Test
    void theShorterOneThatFitsComesInsteadAndSaysSo() {
        Path path = whoFailed(TODAY).plannedFrom(with(SIMPLE, SHOWN));

        assertThat(path.steps())
                .extracting(Step::module)
                .contains("refunds-shown")
                .doesNotContain("refunds-simple");
        assertThat(step(path, "refunds-shown").why().reason())
                .startsWith("“The refunds” did not work out the first time. This shows it done, step by step.")
                .endsWith("“The refunds-simple” would come first but takes 8 minutes, and none of these four weeks has"
                        + " room for it.");
        assertThat(path.waiting()).isEmpty();
    }

    @Test
    void whereNoneFitsItsModuleWaitsAndThePathSaysForWhat() {
        Path path = whoFailed(TODAY).plannedFrom(with(SIMPLE, remedy("refunds-shown", ModuleKind.WORKED_EXAMPLE, 7)));

        assertThat(path.steps()).extracting(Step::skill).doesNotContain("refunds");
        Waiting waiting = path.waiting().getFirst();
        assertThat(waiting.module()).isEqualTo("refunds");
        assertThat(waiting.remedy()).as("the shortest").isEqualTo("refunds-shown");
        assertThat(waiting.held()).isTrue();
        assertThat(waiting.reason())
                .isEqualTo(
                        "“The refunds” did not work out and waits for “The refunds-shown”, which takes 7 minutes: none"
                                + " of these four weeks has room for it beside what comes first. Taking what comes first"
                                + " makes room, and so do more approved minutes; from 16 December 2026 on it is tried"
                                + " again without.");
        assertThat(waiting.motive())
                .isEqualTo(Motive.of(Motive.Code.WAITS_FOR_ROOM)
                        .with("remedy", "refunds-shown")
                        .with("minutes", 7)
                        .with("until", "2026-12-16"));
        assertThat(requireNonNull(waiting.left()).reason())
                .isEqualTo(
                        "It is counted with 7 minutes for you; of your approved minutes this week has 4 left, and none"
                                + " of these four weeks has more than 4.");
    }

    @Test
    void itDoesNotWaitForLongerThanFourWeeks() {
        Path before = whoFailed(TODAY.minusDays(27)).plannedFrom(with(SIMPLE));
        Path then = whoFailed(TODAY.minusDays(28)).plannedFrom(with(SIMPLE));

        assertThat(before.steps()).extracting(Step::module).doesNotContain("refunds", "refunds-simple");
        assertThat(then.steps()).extracting(Step::module).contains("refunds").doesNotContain("refunds-simple");
        assertThat(then.waiting().getFirst().held()).isFalse();
        assertThat(then.waiting().getFirst().reason())
                .startsWith("“The refunds” has waited for 4 weeks, and no week has room for “The refunds-simple”");
        assertThat(then.sameAs(before)).isFalse();
    }

    @Test
    void nothingWaitsForWhatNoSittingIsLongEnoughFor() {
        Path path = whoFailed(TODAY).plannedFrom(with(remedy("refunds-simple", ModuleKind.SIMPLIFIED, 12)));

        assertThat(path.steps()).extracting(Step::module).contains("refunds");
        assertThat(path.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.held()).isFalse();
            assertThat(waiting.left()).isNull();
            assertThat(waiting.reason())
                    .isEqualTo(
                            "“The refunds-simple” would help with “The refunds” but takes 12 minutes, and the longest"
                                    + " approved sitting has 10. So that is tried again without; a longer sitting would"
                                    + " make room.");
        });
    }

    @Test
    void aRemedyThatHasRoomIsWaitedForByNothing() {
        Path path = whoFailed(TODAY).withMinutes(30, 10).plannedFrom(with(SIMPLE, SHOWN));

        assertThat(path.steps())
                .extracting(Step::module)
                .contains("refunds-simple")
                .doesNotContain("refunds-shown");
        assertThat(path.waiting()).isEmpty();
    }

    @Test
    void othersReadNothingOfWhatItsLearnersPaceLeaves() {
        Situation slow = whoFailed(TODAY).situation().withPace(Pace.UNKNOWN.choosing(150));

        Path path = PathPlanner.plan(slow, with(SIMPLE));

        assertThat(requireNonNull(path.waiting().getFirst().left()).minutes()).isEqualTo(10);
        assertThat(path.atUsualPace().waiting().getFirst().left()).isNull();
        assertThat(path.atUsualPace().waiting().getFirst().reason()).contains("takes 8 minutes");
    }

    @Test
    void itIsKeptAndMadeAgainToTheLastCharacter() {
        Path path = whoFailed(TODAY).plannedFrom(with(SIMPLE));
        String kept = PathDecision.text(path);

        assertThat(Json.read(kept, StoredPath.class).toPath()).isEqualTo(path);
        assertThat(PathDecision.text(whoFailed(TODAY).plannedFrom(with(SIMPLE))))
                .isEqualTo(kept);
    }

    @Test
    void aStoredDecisionIsMadeAgainToTheLastCharacter() throws IOException {
        PathCase given = Json.read(stored("given-waiting"), PathCase.class);

        assertThat(PathDecision.text(given.planned(with(SIMPLE), PlannerVersion.PATH_7)))
                .isEqualTo(stored("path-7-waiting"))
                .contains("\"waiting\":[{\"module\":\"refunds\",");
    }

    @Test
    void earlierVersionsKnewNothingOfIt() {
        Path path = PathPlanner.plan(
                whoFailed(TODAY.minusDays(40)).situation(), with(SIMPLE, SHOWN), PlannerVersion.PATH_6);

        assertThat(path.steps()).extracting(Step::skill).doesNotContain("refunds");
        assertThat(path.waiting()).isEmpty();
        assertThat(PathDecision.text(path)).doesNotContain("waiting");
    }

    private static String stored(String name) throws IOException {
        String file = "/decisions/" + name + ".json";
        try (var stream = requireNonNull(RemedyRoomTest.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static Catalogue with(Module... remedies) {
        List<Module> all = new ArrayList<>(List.of(remedies));
        all.add(REFUNDS);
        calls().forEach(call -> {
            all.add(call);
            all.add(module(call.key() + "-simple", ModuleKind.SIMPLIFIED, call.skill(), 2, 6, call.key()));
        });
        return new Catalogue(all);
    }

    private static PathFixture whoFailed(LocalDate day) {
        PathFixture learner = aLearner().withMinutes(10, 10);
        learner.aimingFor("refunds", 2).who("refunds", Progress.NONE.answered(REFUNDS, "refunds-1", false, day));
        calls().forEach(call -> learner.aimingFor(call.skill(), 2)
                .who(call.key(), Progress.NONE.answered(call, call.key() + "-1", false, true, day)));
        return learner;
    }

    private static List<Module> calls() {
        return IntStream.range(0, 4)
                .mapToObj(i -> module("calls-" + i, ModuleKind.LESSON, "calls-" + i, 2, 9, null))
                .toList();
    }

    private static Module remedy(String key, ModuleKind kind, int minutes) {
        return module(key, kind, "refunds", 2, minutes, "refunds");
    }

    private static Step step(Path path, String module) {
        return path.steps().stream()
                .filter(step -> step.module().equals(module))
                .findFirst()
                .orElseThrow();
    }
}
