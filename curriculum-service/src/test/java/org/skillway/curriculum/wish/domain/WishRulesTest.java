package org.skillway.curriculum.wish.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budget.domain.Slot;
import org.skillway.curriculum.budget.domain.Spent;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.Outcome;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.curriculum.domain.CurriculumFixture;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.memory.domain.Memories;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.PathPlanner;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.path.domain.Wishes.Deferral;
import org.skillway.curriculum.path.domain.Wishes.Mandate;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.curriculum.workday.domain.Workdays;

/** What a learner may pin and put off, rule by rule. */
class WishRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate DUE = TODAY.plusDays(30);

    private static final Module NOTES = module("notes", ModuleKind.LESSON, "notes", 6);
    private static final Module LONG = module("notes-long", ModuleKind.LESSON, "notes", 10);
    private static final Module OTHER = module("other", ModuleKind.LESSON, "other", 5);
    private static final Module REFRESHER = module("notes-refresher", ModuleKind.REFRESHER, "notes", 3);
    private static final Catalogue CATALOGUE = new Catalogue(List.of(NOTES, LONG, OTHER, REFRESHER));

    private Map<String, Progress> progress = Map.of();
    private List<Drift> drifts = List.of();
    private Wishes wishes = Wishes.NONE;

    @Test
    void whatLeadsToAnOpenTargetMayBePinned() {
        assertThat(rules(CATALOGUE).againstPinning(NOTES)).isEmpty();
    }

    @Test
    void onlyWhatIsLearnedInItsOwnRightIsPinned() {
        assertRule(rules(CATALOGUE).againstPinning(REFRESHER), "", "this is a refresher");
    }

    @Test
    void whatIsPassedIsNotPinned() {
        progress = Map.of("notes", Progress.NONE.credited(Progress.NONE));

        assertClash(rules(CATALOGUE).againstPinning(NOTES), "passed already");
    }

    @Test
    void whatNoOpenTargetAsksForIsNotPinned() {
        assertRule(rules(CATALOGUE).againstPinning(OTHER), "", "No open target of yours asks for other.");
    }

    @Test
    void whatFitsNoSittingIsNotPinned() {
        assertRule(rules(CATALOGUE).againstPinning(LONG), "", "10 minutes; your longest sitting is 8");
    }

    @Test
    void nobodyPinsMoreThanAFew() {
        wishes = wishes.pinned("a", NOW).pinned("b", NOW).pinned("c", NOW);

        assertClash(rules(CATALOGUE).againstPinning(NOTES), "3 modules are pinned already");
    }

    @Test
    void whatIsPinnedMayBePinnedAgain() {
        wishes = wishes.pinned("a", NOW).pinned("b", NOW).pinned("notes", NOW);

        assertThat(rules(CATALOGUE).againstPinning(NOTES)).isEmpty();
    }

    @Test
    void newLearningIsPutOffForAQuarterAtMost() {
        assertThat(deferring(NOTES, TODAY.plusDays(90))).isEmpty();
        assertRule(deferring(NOTES, TODAY.plusDays(91)), "/until", "to 2027-02-16");
        assertRule(deferring(NOTES, TODAY), "/until", "from tomorrow");
    }

    @Test
    void whatAPersonExcusedSomebodyFromIsNeitherPinnedNorPutOffForLess() {
        wishes = wishes.deferred(new Deferral("notes", TODAY.plusDays(60), "Upheld.", true, NOW), TODAY);

        assertClash(rules(CATALOGUE).againstPinning(NOTES), "excused you from “notes” until 2027-01-17");
        assertClash(deferring(NOTES, TODAY.plusDays(60)), "excused you from “notes” until 2027-01-17");
        assertThat(deferring(NOTES, TODAY.plusDays(61))).isEmpty();
    }

    @Test
    void whatIsBegunIsNotPutOff() {
        progress = Map.of("notes", Progress.NONE.opened());

        assertClash(deferring(NOTES, TODAY.plusDays(3)), "is begun");
    }

    @Test
    void whatWasInsertedIsContestedAndNotPutOff() {
        drifts = List.of(new Drift(new UUID(0, 1), "errors", "notes", NOW, false));

        assertClash(deferring(REFRESHER, TODAY.plusDays(3)), "Contest it");
    }

    @Test
    void whatACompanyRequiresIsNotPutOffBeyondTheDayItIsDue() {
        Catalogue requiring = requiring("notes");

        assertThat(rules(requiring).againstDeferring(NOTES, DUE, Path.EMPTY)).isEmpty();
        assertRule(
                rules(requiring).againstDeferring(NOTES, DUE.plusDays(1), Path.EMPTY),
                "/until",
                "by 2026-12-18; it cannot wait longer");
    }

    @Test
    void aRequiredModuleThatNoTargetDatesWaitsForOnePlanningHorizonAtMost() {
        Catalogue requiring = requiring("other");

        assertThat(rules(requiring).againstDeferring(OTHER, TODAY.plusDays(28), Path.EMPTY))
                .isEmpty();
        assertRule(rules(requiring).againstDeferring(OTHER, TODAY.plusDays(29), Path.EMPTY), "/until", "cannot wait");
    }

    @Test
    void puttingOffAgainBeginsNoNewHorizon() {
        wishes = wishes.deferred(
                        new Deferral("other", TODAY, "later", false, NOW.minus(Duration.ofDays(20))),
                        TODAY.minusDays(20))
                .undeferred("other")
                .on(TODAY, key -> false);
        Catalogue requiring = requiring("other");

        assertThat(rules(requiring).againstDeferring(OTHER, TODAY.plusDays(8), Path.EMPTY))
                .isEmpty();
        assertRule(rules(requiring).againstDeferring(OTHER, TODAY.plusDays(9), Path.EMPTY), "/until", "cannot wait");
        assertThat(wishes.on(TODAY, key -> true).delayedSince()).isEmpty();
    }

    @Test
    void whatAPersonMadeMandatoryIsContestedAndNotPutOffAndNeitherIsWhatComesBefore() {
        wishes = wishes.mandated(List.of(new Mandate("after-notes", NOW, new UUID(0, 9), null)), Set.of());
        Module after = module("after-notes", ModuleKind.PRACTICE, "notes", 6, "notes");
        Catalogue catalogue = new Catalogue(List.of(NOTES, after, OTHER));

        assertClash(rules(catalogue).againstDeferring(after, TODAY.plusDays(1), Path.EMPTY), "object to the decision");
        assertClash(
                rules(catalogue).againstDeferring(NOTES, TODAY.plusDays(1), Path.EMPTY), "“after-notes” is mandatory");
        assertThat(rules(catalogue).againstDeferring(OTHER, TODAY.plusDays(1), Path.EMPTY))
                .isEmpty();
    }

    @Test
    void nobodyPutsEverythingOff() {
        for (int i = 0; i < WishRules.MOST_DEFERRALS; i++) {
            wishes = wishes.deferred(new Deferral("m" + i, TODAY.plusDays(5), "later", false, NOW), TODAY);
        }

        assertClash(deferring(NOTES, TODAY.plusDays(3)), "20 modules are put off already");
    }

    private Optional<Refusal> deferring(Module module, LocalDate until) {
        return rules(CATALOGUE).againstDeferring(module, until, PathPlanner.plan(situation(), CATALOGUE));
    }

    private WishRules rules(Catalogue catalogue) {
        return new WishRules(situation(), catalogue);
    }

    private Situation situation() {
        return new Situation(
                List.of(new Target("notes", new Level(3), 1, DUE, true, new TreeSet<>(Set.of("support")))),
                Ability.unknown(Norms.USUAL),
                progress,
                Map.of(),
                Memories.NONE,
                drifts,
                List.of(),
                new Budget(60, List.of(new Slot("any", 8))),
                new Spent(LocalDate.of(2026, 11, 16), 0),
                NOW,
                ZoneOffset.UTC,
                7,
                wishes,
                Workdays.USUAL,
                Pace.UNKNOWN);
    }

    private static Catalogue requiring(String module) {
        Curriculum curriculum = CurriculumFixture.curriculumFor("support")
                .block("notes", module)
                .requires(module)
                .curriculum();
        return new Catalogue(CATALOGUE.modules(), List.of(curriculum)).seenBy(Set.of("support"));
    }

    private static void assertClash(Optional<Refusal> refusal, String sentence) {
        assertThat(refusal).hasValueSatisfying(why -> {
            assertThat(why.clash()).isTrue();
            assertThat(why.sentence()).contains(sentence);
        });
    }

    private static void assertRule(Optional<Refusal> refusal, String pointer, String sentence) {
        assertThat(refusal).hasValueSatisfying(why -> {
            assertThat(why.clash()).isFalse();
            assertThat(why.pointer()).isEqualTo(pointer);
            assertThat(why.sentence()).contains(sentence);
        });
    }

    private static Module module(String key, ModuleKind kind, String skill, int minutes, String... before) {
        Item item = new Item(key + "-1", "What now?", List.of("a", "b"), 0, new Level(2));
        return new Module(
                key,
                key,
                kind,
                new Outcome(skill, "Does it."),
                new Level(2),
                minutes,
                null,
                List.of(before),
                null,
                List.of(item));
    }
}
