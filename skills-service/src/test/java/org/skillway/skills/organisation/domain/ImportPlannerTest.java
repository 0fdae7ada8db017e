package org.skillway.skills.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.skills.organisation.domain.PeopleFixture.aPerson;
import static org.skillway.skills.organisation.domain.PeopleFixture.aRow;
import static org.skillway.skills.organisation.domain.PeopleFixture.named;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillway.skills.organisation.domain.Verdict.Create;
import org.skillway.skills.organisation.domain.Verdict.Reject;
import org.skillway.skills.organisation.domain.Verdict.Unchanged;
import org.skillway.skills.organisation.domain.Verdict.Update;

class ImportPlannerTest {

    @Test
    void aManagerMayComeLaterInTheFile() {
        var verdicts = ImportPlanner.plan(List.of(aRow(1, "rosa", "grace"), aRow(2, "grace", null)), List.of());

        assertThat(verdicts).containsExactly(create(1, aPerson("rosa", "grace")), create(2, aPerson("grace", null)));
    }

    @Test
    void tellsWhoIsNewFromWhoChangedAndWhoDidNot() {
        var known = List.of(aPerson("grace", null), aPerson("rosa", null));

        var verdicts = ImportPlanner.plan(
                List.of(aRow(1, "grace", null), aRow(2, "rosa", "grace"), aRow(3, "omar", "rosa")), known);

        assertThat(verdicts)
                .containsExactly(
                        new Unchanged(1, "grace"),
                        update(2, aPerson("rosa", "grace")),
                        create(3, aPerson("omar", "rosa")));
    }

    @Test
    void anUnknownManagerIsNamed() {
        var verdicts = ImportPlanner.plan(List.of(aRow(1, "rosa", "nobody")), List.of());

        assertThat(verdicts)
                .containsExactly(new Reject(
                        1,
                        "rosa",
                        List.of(new Violation(
                                "managerExternalId",
                                "no person 'nobody'. Maybe their own row is rejected or missing."))));
    }

    @Test
    void whoReportsToARejectedNewPersonIsRejectedToo() {
        var illegible = new RowReading.Illegible(1, "grace", List.of(new Violation("timeZone", "is missing")));

        var verdicts = ImportPlanner.plan(
                List.of(illegible, aRow(2, "rosa", "grace"), aRow(3, "omar", "rosa"), aRow(4, "paul", null)),
                List.of());

        assertThat(verdicts).extracting(Verdict::externalId).containsExactly("grace", "rosa", "omar", "paul");
        assertThat(verdicts.subList(0, 3)).allMatch(Reject.class::isInstance);
        assertThat(verdicts.get(3)).isEqualTo(create(4, aPerson("paul", null)));
    }

    @Test
    void whoReportsToARejectedKnownPersonIsTaken() {
        var illegible = new RowReading.Illegible(1, "grace", List.of(new Violation("timeZone", "is missing")));

        var verdicts =
                ImportPlanner.plan(List.of(illegible, aRow(2, "rosa", "grace")), List.of(aPerson("grace", null)));

        assertThat(verdicts.get(1)).isEqualTo(create(2, aPerson("rosa", "grace")));
    }

    @Test
    void aCircleOfManagersIsNamedAndTheRestOfTheFileIsTaken() {
        var verdicts = ImportPlanner.plan(
                List.of(aRow(1, "a", "b"), aRow(2, "b", "c"), aRow(3, "c", "a"), aRow(4, "free", null)), List.of());

        assertThat(verdicts.subList(0, 3))
                .allSatisfy(verdict -> assertThat(((Reject) verdict).violations())
                        .extracting(Violation::column)
                        .containsExactly("managerExternalId"));
        assertThat(verdicts.get(3)).isInstanceOf(Create.class);
    }

    /** Ten thousand people told of ten thousand would be an answer of gigabytes. */
    @Test
    void ofALargeCircleTheFirstAreNamed() {
        var known = IntStream.range(0, 30).mapToObj(n -> aPerson("p" + n, null)).toList();
        var rows = IntStream.range(0, 30)
                .mapToObj(n -> aRow(n, "p" + n, "p" + (n + 1) % 30))
                .toList();

        var verdicts = ImportPlanner.plan(rows, known);

        assertThat(verdicts)
                .hasSize(30)
                .allSatisfy(verdict -> assertThat(
                                ((Reject) verdict).violations().getFirst().detail())
                        .startsWith("closes a circle of managers among p")
                        .endsWith(" and 10 more"));
    }

    @Test
    void nobodyIsTheirOwnManager() {
        var verdicts = ImportPlanner.plan(List.of(aRow(1, "a", "a")), List.of());

        assertThat(verdicts)
                .containsExactly(new Reject(
                        1, "a", List.of(new Violation("managerExternalId", "closes a circle of managers among a"))));
    }

    @Test
    void aCircleWithPeopleAlreadyThereRejectsOnlyTheRowThatClosesIt() {
        var known = List.of(aPerson("boss", null), aPerson("lead", "boss"), aPerson("agent", "lead"));

        var verdicts = ImportPlanner.plan(List.of(aRow(1, "boss", "agent"), aRow(2, "lead", "boss")), known);

        assertThat(verdicts.getFirst()).isInstanceOf(Reject.class);
        assertThat(verdicts.getLast()).isEqualTo(new Unchanged(2, "lead"));
    }

    @Test
    void theSamePersonTwiceIsTakenOnce() {
        var verdicts = ImportPlanner.plan(List.of(aRow(1, "rosa", null), aRow(2, "rosa", null)), List.of());

        assertThat(verdicts)
                .containsExactly(
                        create(1, aPerson("rosa", null)),
                        new Reject(2, "rosa", List.of(new Violation("externalId", "row 1 is about the same person"))));
    }

    @Test
    void aUserNameBelongsToOnePerson() {
        var other = new RowReading.Legible(1, aPerson("rosa", null), null);
        var known = named("rosa.user", aPerson("somebody", null));

        var verdicts = ImportPlanner.plan(List.of(other), List.of(known));

        assertThat(verdicts)
                .containsExactly(
                        new Reject(1, "rosa", List.of(new Violation("userName", "'rosa.user' belongs to 'somebody'"))));
    }

    @Test
    void twoPeopleMaySwapUserNamesAndAThirdTakeTheOneThatIsFreed() {
        var known = List.of(aPerson("a", null), aPerson("b", null), aPerson("c", null));
        var a = named("b.user", aPerson("a", null));
        var b = named("a.user", aPerson("b", null));
        var c = named("free.user", aPerson("c", null));
        var d = named("c.user", aPerson("d", null));

        var verdicts = ImportPlanner.plan(List.of(row(1, a), row(2, b), row(3, d), row(4, c)), known);

        assertThat(verdicts).containsExactly(update(1, a), update(2, b), create(3, d), update(4, c));
    }

    @Test
    void aUserNameIsNotFreedByARowThatIsRejected() {
        var known = List.of(aPerson("a", null), aPerson("b", null));
        var a = named("free.user", aPerson("a", "nobody"));
        var b = named("a.user", aPerson("b", null));
        var c = named("b.user", aPerson("c", null));

        var verdicts = ImportPlanner.plan(List.of(row(1, a), row(2, b), row(3, c)), known);

        assertThat(verdicts)
                .extracting(
                        verdict -> ((Reject) verdict).violations().getFirst().detail())
                .containsExactly(
                        "no person 'nobody'. Maybe their own row is rejected or missing.",
                        "'a.user' belongs to 'a'",
                        "'b.user' belongs to 'b'");
    }

    private static RowReading row(int row, PersonRecord person) {
        return new RowReading.Legible(row, person, null);
    }

    @Test
    void theDayOfTheRowThatIsTakenHolds() {
        var day = LocalDate.parse("2026-11-02");
        var taken = new RowReading.Legible(1, aPerson("rosa", null), null);
        var again = new RowReading.Legible(2, aPerson("rosa", null), day);

        assertThat(ImportPlanner.plan(List.of(taken, again), List.of()).getFirst())
                .isEqualTo(create(1, aPerson("rosa", null)));
        assertThat(ImportPlanner.plan(List.of(again), List.of()))
                .containsExactly(new Create(2, aPerson("rosa", null), day));
    }

    private static Create create(int row, PersonRecord person) {
        return new Create(row, person, null);
    }

    private static Update update(int row, PersonRecord person) {
        return new Update(row, person, null);
    }
}
