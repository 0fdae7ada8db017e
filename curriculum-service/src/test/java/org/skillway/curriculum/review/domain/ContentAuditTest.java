package org.skillway.curriculum.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.skillway.curriculum.catalog.domain.Draft.draft;
import static org.skillway.curriculum.review.domain.ContentAudit.stale;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.review.domain.Missing.Kind;
import org.skillway.curriculum.review.domain.Stale.Reason;
import org.skillway.curriculum.target.domain.Requirement;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.curriculum.target.domain.Target;

class ContentAuditTest {

    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant AUGUST = Instant.parse("2026-08-01T00:00:00Z");

    private final Demand demand = new Demand();

    @Test
    void showsWhatThereIsForEachLevelAndWhoAsksForIt() {
        Module lesson = draft().key("a").skill("notes").level(2).module();
        Module practice = draft().key("b")
                .skill("notes")
                .kind(ModuleKind.PRACTICE)
                .level(2)
                .module();
        times(7, () -> demand.count(List.of(aim("notes", 3)), Map.of(), List.of()));

        assertThat(audit(asking("support", "notes", 3), lesson, practice).coverage())
                .containsExactly(
                        new Coverage("notes", 2, Map.of("lesson", 1, "practice", 1), List.of(), 5),
                        new Coverage("notes", 3, Map.of(), List.of("support"), 5));
        assertThat(demand.people()).isEqualTo(5);
    }

    @Test
    void missesALevelThatNothingLeadsTo() {
        Module lesson = draft().skill("notes").level(2).module();
        times(7, () -> demand.count(List.of(aim("notes", 3)), Map.of(), List.of()));

        assertThat(audit(asking("support", "notes", 3), lesson).missing())
                .containsExactly(new Missing(Kind.TARGET_UNSERVED, "notes", new Level(3), null, List.of("support"), 5));
    }

    @Test
    void aModuleCarriesHalfALevelPastItsOwn() {
        Module lesson = draft().skill("notes").level(3).module();

        assertThat(audit(asking("support", "notes", 3.5), lesson).missing()).isEmpty();
        assertThat(audit(asking("support", "notes", 3.6), lesson).missing()).hasSize(1);
    }

    @Test
    void ranksWhatIsMissingByThePeopleWhoWait() {
        Module lesson = draft().key("a").skill("notes").level(3).module();
        Progress failed = Progress.NONE.answered(lesson, "one", false, LocalDate.EPOCH);
        times(6, () -> demand.count(List.of(aim("calls", 2)), Map.of("a", failed), List.of("calls", "calls")));
        times(5, () -> demand.count(List.of(), Map.of("a", failed), List.of("calls")));
        times(4, () -> demand.count(List.of(), Map.of("a", failed), List.of()));

        assertThat(audit(asking("support", "calls", 2), lesson).missing())
                .extracting(Missing::kind, Missing::people)
                .containsExactly(
                        tuple(Kind.NO_EASIER_WAY, 15), tuple(Kind.NO_REFRESHER, 10), tuple(Kind.TARGET_UNSERVED, 5));
    }

    @Test
    void tellsNothingOfTheTroubleOfFewerThanFive() {
        Module lesson = draft().key("a").skill("notes").level(3).module();
        Progress failed = Progress.NONE.answered(lesson, "one", false, LocalDate.EPOCH);
        times(4, () -> demand.count(List.of(aim("calls", 2)), Map.of("a", failed), List.of("calls")));

        assertThat(audit(asking("support", "calls", 2), lesson).missing())
                .extracting(Missing::kind, Missing::people)
                .containsExactly(tuple(Kind.TARGET_UNSERVED, 0));
    }

    @Test
    void saysWhereSomebodyHasPassedAllThereIsAndIsNotThere() {
        Module lesson = draft().key("a").skill("notes").level(3).module();
        Module practice = draft().key("b")
                .skill("notes")
                .kind(ModuleKind.PRACTICE)
                .level(3)
                .module();
        Module refresher =
                draft().key("c").skill("notes").kind(ModuleKind.REFRESHER).module();
        Catalogue catalogue = new Catalogue(List.of(lesson, practice, refresher));
        Map<String, Progress> all = Map.of("a", Progress.NONE.testedOut(), "b", Progress.NONE.testedOut());
        times(4, () -> demand.countUsedUp(List.of(aim("notes", 3), aim("calls", 3)), all, catalogue));

        assertThat(audit(asking("support", "notes", 3), lesson, practice, refresher)
                        .missing())
                .containsExactly(new Missing(Kind.NOTHING_LEFT, "notes", new Level(3), null, List.of("support"), 0));

        demand.countUsedUp(List.of(aim("notes", 3)), Map.of("a", Progress.NONE.testedOut()), catalogue);
        demand.countUsedUp(List.of(aim("notes", 3)), all, catalogue);
        assertThat(audit(asking("support", "notes", 3), lesson, practice, refresher)
                        .missing())
                .extracting(Missing::kind, Missing::people)
                .containsExactly(tuple(Kind.NOTHING_LEFT, 5));
    }

    @Test
    void isSatisfiedWhereThereIsAnEasierWayAndARefresher() {
        Module lesson = draft().key("a").skill("notes").module();
        Module simple = draft().key("b")
                .skill("notes")
                .kind(ModuleKind.SIMPLIFIED)
                .variantOf("a")
                .module();
        Module refresher =
                draft().key("c").skill("notes").kind(ModuleKind.REFRESHER).module();
        times(
                5,
                () -> demand.count(
                        List.of(),
                        Map.of("a", Progress.NONE.answered(lesson, "one", false, LocalDate.EPOCH)),
                        List.of("notes")));

        assertThat(audit(asking("support", "notes", 2), lesson, simple, refresher)
                        .missing())
                .isEmpty();
    }

    @Test
    void findsWhatIsOldAndWhatTeachesFromAChangedProcedure() {
        Module old = draft().key("a").module();
        Module linked = draft().key("b").sources("refunds", "handoff").module();
        List<KnownModule> modules = List.of(new KnownModule(old, JUNE), new KnownModule(linked, AUGUST));

        assertThat(stale(modules, Map.of("refunds", JULY, "handoff", AUGUST.plusSeconds(1)), List.of(), JULY))
                .extracting(Stale::module, Stale::reason, Stale::since)
                .containsExactly(
                        tuple("a", Reason.OLD, JUNE), tuple("b", Reason.SOURCE_CHANGED, AUGUST.plusSeconds(1)));
    }

    @Test
    void findsQuestionsThatProveHarderThanTheirAuthorThought() {
        List<KnownModule> modules = List.of(new KnownModule(draft().key("a").module(), AUGUST));
        LearnedItem harder = new LearnedItem("a", "one", 1.0, 20);
        LearnedItem close = new LearnedItem("a", "one", 0.4, 200);
        LearnedItem thin = new LearnedItem("a", "one", 1.0, 19);

        assertThat(stale(modules, Map.of(), List.of(harder), JUNE))
                .extracting(Stale::detail)
                .containsExactly("“one” proves to be of level 4 in 20 answers; its author thought 2.0.");
        assertThat(stale(modules, Map.of(), List.of(close, thin), JUNE)).isEmpty();
    }

    @Test
    void findsModulesThatMayBeOne() {
        Module one = draft().key("a")
                .skill("notes")
                .behaviour("Writes notes that say who does what.")
                .module();
        Module same = draft().key("b")
                .skill("notes")
                .behaviour("Writes notes that say who does what when.")
                .module();
        Module other = draft().key("c")
                .skill("notes")
                .behaviour("Splits a call into its problems.")
                .module();

        assertThat(audit(asking("support", "notes", 2), one, same, other).alike())
                .containsExactly(new Alike("a", "b", 7.0 / 8));
    }

    private ContentAudit audit(RoleMap map, Module... modules) {
        return new ContentAudit(new Catalogue(List.of(modules)), List.of(map), demand);
    }

    private static RoleMap asking(String role, String skill, double level) {
        return new RoleMap(role, 1, role, List.of(new Requirement(skill, new Level(level), 1, 30, false)));
    }

    private static void times(int people, Runnable counted) {
        IntStream.range(0, people).forEach(person -> counted.run());
    }

    private static Target aim(String skill, double level) {
        return new Target(
                skill, new Level(level), 1, LocalDate.of(2026, 12, 1), false, new TreeSet<>(Set.of("support")));
    }
}
