package org.skillway.curriculum.path.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.curriculum.domain.CurriculumFixture.curriculumFor;
import static org.skillway.curriculum.path.domain.PathFixture.TODAY;
import static org.skillway.curriculum.path.domain.PathFixture.aLearner;
import static org.skillway.curriculum.path.domain.PathFixture.lesson;
import static org.skillway.curriculum.path.domain.PathFixture.module;
import static org.skillway.curriculum.path.domain.PathFixture.practice;
import static org.skillway.curriculum.path.domain.PathFixture.simplified;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.skillway.curriculum.ledger.PathDecision;
import org.skillway.curriculum.path.domain.Path.Waiting;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.store.Json;

/** What is really being learned is helped with, whether a role asks for its skill or not. */
class PursuedTest {

    private static final Module POLICY = lesson("policy", "policy", 2);
    private static final Module BASICS = lesson("crm-basics", "crm", 2);
    private static final Module OLD = lesson("crm-old", "crm", 1);
    private static final Module CALL = lesson("discovery-call", "discovery", 3, "crm-basics");
    private static final List<Module> ALL = List.of(
            POLICY,
            simplified("policy-simple", POLICY),
            BASICS,
            OLD,
            CALL,
            practice("crm-practice", "crm", 2),
            simplified("crm-simple", BASICS),
            simplified("crm-old-simple", OLD));

    @Test
    void aGateThatDidNotWorkOutIsExplainedMoreSimply() {
        Path path = aLearner().who("policy", wrong(POLICY)).plannedFrom(holding("discovery-call"));

        assertThat(path.next().map(Step::module)).contains("policy-simple");
        assertThat(path.next().map(Step::inserted)).contains(Inserted.SIMPLIFIED);
        assertThat(path.steps()).extracting(Step::module).doesNotContain("policy");
    }

    @Test
    void aGateThatWentWrongThreeTimesRestsAndAPersonIsSuggested() {
        Path path = aLearner()
                .who("policy", wrong(POLICY))
                .whoStruggledIn("policy", 3)
                .plannedFrom(holding("discovery-call"));

        assertThat(path.suggestions()).extracting(Path.Suggestion::skill).containsExactly("policy");
        Waiting rests = path.waiting().getFirst();
        assertThat(rests.module()).isEqualTo("policy");
        assertThat(rests.held()).isTrue();
        assertThat(rests.motive())
                .isEqualTo(Motive.of(Motive.Code.RESTS)
                        .with("skill", "policy")
                        .with("until", "2026-11-25")
                        .with("holds", "discovery-call"));
        assertThat(rests.reason())
                .isEqualTo(
                        "Three rounds in a row did not work out in policy. So “The policy” stands on no path until 25"
                                + " November 2026, nor does what waits for it (“The discovery-call”); somebody strong in it"
                                + " helps more now than another module.");
    }

    @Test
    void whatAPersonDecidedIsHelpedWithToo() {
        var decided = new Wishes.Mandate("policy", Instant.EPOCH, new UUID(0, 1), null);
        Situation situation = aLearner().who("policy", wrong(POLICY)).situation();
        Path path = PathPlanner.plan(
                situation.wishing(situation.wishes().mandated(List.of(decided), Set.of())), new Catalogue(ALL));

        assertThat(path.next().map(Step::module)).contains("policy-simple");
    }

    @Test
    void whatMustComeBeforeAnOpenTargetIsHelpedWithInItsOwnSkill() {
        Path path = aLearner()
                .aimingFor("discovery", 3)
                .who("crm-basics", wrong(BASICS))
                .plannedFrom(new Catalogue(ALL));

        assertThat(path.steps())
                .extracting(Step::module)
                .startsWith("crm-simple")
                .doesNotContain("crm-basics", "discovery-call");
    }

    @Test
    void whatMustComeBeforeAnOpenTargetAndRestsIsSaid() {
        Path path = aLearner()
                .aimingFor("discovery", 3)
                .who("crm-basics", wrong(BASICS))
                .whoStruggledIn("crm", 3)
                .plannedFrom(new Catalogue(ALL));

        assertThat(path.steps()).isEmpty();
        assertThat(path.suggestions()).extracting(Path.Suggestion::skill).containsExactly("crm");
        assertThat(path.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.module()).isEqualTo("crm-basics");
            assertThat(waiting.motive().code()).isEqualTo(Motive.Code.RESTS);
        });
    }

    @Test
    void whatNobodyAsksForIsNotHelpedWith() {
        Path path = aLearner()
                .aimingFor("discovery", 3)
                .who("crm-old", wrong(OLD))
                .whoStruggledIn("policy", 3)
                .plannedFrom(new Catalogue(ALL));

        assertThat(path.steps()).extracting(Step::module).containsExactly("crm-basics", "discovery-call");
        assertThat(path.suggestions()).isEmpty();
        assertThat(path.waiting()).isEmpty();
    }

    @Test
    void aSkillOfAnOpenTargetThatRestsSaysSo() {
        Path path = aLearner()
                .aimingFor("crm", 2)
                .whoStruggledIn("crm", 3)
                .who("crm-basics", wrong(BASICS))
                .plannedFrom(new Catalogue(ALL));

        assertThat(path.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.module()).isEqualTo("crm-basics");
            assertThat(waiting.motive().code()).isEqualTo(Motive.Code.RESTS);
        });
    }

    @Test
    void whatIsRequiredAndWasPassedIsReviewedBeforeItIsForgotten() {
        PathFixture learner = aLearner().whoPassed("policy").whoRemembers("policy", 10, 10);

        assertThat(learner.plannedFrom(seen(curriculumFor("support").requires("policy")))
                        .steps())
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.module()).isEqualTo("policy");
                    assertThat(step.inserted()).isEqualTo(Inserted.REVIEW);
                });
        assertThat(learner.plannedFrom(new Catalogue(ALL)).steps()).isEmpty();
    }

    @Test
    void aReviewOfWhatIsRequiredCompetesWithWhatIsNew() {
        PathFixture learner = aLearner()
                .withMinutes(6, 6)
                .aimingFor("crm", 1, 100, 0.05, false)
                .whoPassed("policy")
                .whoRemembers("policy", 10, 10);

        assertThat(learner.plannedFrom(seen(curriculumFor("support").requires("policy")))
                        .steps())
                .filteredOn(step -> step.inserted() == Inserted.REVIEW)
                .extracting(Step::module)
                .containsExactly("policy");
    }

    @Test
    void aStoredDecisionIsMadeAgainToTheLastCharacter() throws IOException {
        PathCase given = Json.read(stored("given-unsaid"), PathCase.class);

        assertThat(PathDecision.text(given.planned(everything(), PlannerVersion.PATH_9)))
                .isEqualTo(stored("path-9-unsaid"))
                .contains("RESTS", "TOO_LONG", "REFRESHER_WITHOUT_ROOM", "NOTHING_LEFT", "SHOWING");
    }

    static Catalogue everything() {
        List<Module> all = new ArrayList<>(ALL);
        all.add(module("data-protection", ModuleKind.LESSON, "protection", 2, 8, null));
        all.add(lesson("notes", "notes", 2));
        all.add(module("calls", ModuleKind.LESSON, "calls", 2, 2, null));
        IntStream.range(0, 4)
                .mapToObj(i -> module("again-" + i, ModuleKind.REFRESHER, "signal-" + i, 2, 4, null))
                .forEach(all::add);
        CurriculumFixture curriculum =
                curriculumFor("support").holds("policy", "discovery-call").requires("data-protection");
        return new Catalogue(all, List.of(curriculum.curriculum()));
    }

    private static String stored(String name) throws IOException {
        String file = "/decisions/" + name + ".json";
        try (var stream = requireNonNull(PursuedTest.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static Catalogue holding(String held) {
        return seen(curriculumFor("support").holds("policy", held));
    }

    private static Catalogue seen(CurriculumFixture curriculum) {
        return new Catalogue(ALL, List.of(curriculum.curriculum())).seenBy(Set.of("support"));
    }

    private static Progress wrong(Module module) {
        return Progress.NONE.answered(module, module.items().getFirst().key(), false, TODAY);
    }
}
