package org.skillway.skills.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.skills.organisation.domain.PeopleFixture.aPerson;
import static org.skillway.skills.organisation.domain.PeopleFixture.named;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.skills.organisation.domain.Verdict.Create;
import org.skillway.skills.organisation.domain.Verdict.Update;

/** Whatever the files say, one after the other: managers exist, in no circles, and no two people share a user name. */
class ImportPlannerLawsTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void keepsManagerLinesAndUserNamesSoundThroughAnyFiles(long seed) {
        var random = new Random(seed);
        var company = new HashMap<String, PersonRecord>();

        for (var file = 0; file < 40; file++) {
            var rows = aFile(random);
            var verdicts = ImportPlanner.plan(rows, company.values());

            assertThat(verdicts).extracting(Verdict::row).containsExactlyElementsOf(rowNumbers(rows));
            apply(verdicts, company);
            assertThat(company.values())
                    .allSatisfy(
                            person -> assertThat(endsAtTheTop(person, company)).isTrue());
            assertThat(company.values()).extracting(PersonRecord::userName).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theSameFileAgainChangesNothing(long seed) {
        var rows = aFile(new Random(seed));
        var company = new HashMap<String, PersonRecord>();
        apply(ImportPlanner.plan(rows, company.values()), company);

        var again = ImportPlanner.plan(rows, company.values());

        assertThat(again).noneMatch(verdict -> verdict instanceof Create);
        assertThat(again).noneMatch(verdict -> verdict instanceof Update);
    }

    private static List<RowReading> aFile(Random random) {
        var rows = new ArrayList<RowReading>();
        var size = 1 + random.nextInt(12);
        for (var row = 1; row <= size; row++) {
            var manager = random.nextInt(4) == 0 ? null : "p" + random.nextInt(14);
            var person = aPerson("p" + random.nextInt(14), manager);
            rows.add(new RowReading.Legible(row, named("user-" + random.nextInt(16), person), null));
        }
        return rows;
    }

    private static List<Integer> rowNumbers(Collection<RowReading> rows) {
        return rows.stream().map(RowReading::row).toList();
    }

    private static void apply(List<Verdict> verdicts, Map<String, PersonRecord> company) {
        for (var verdict : verdicts) {
            if (verdict instanceof Create(int row, PersonRecord person, LocalDate _)) {
                assertThat(company).as("row %d", row).doesNotContainKey(person.externalId());
                company.put(person.externalId(), person);
            } else if (verdict instanceof Update(int row, PersonRecord person, LocalDate _)) {
                assertThat(company).as("row %d", row).containsKey(person.externalId());
                company.put(person.externalId(), person);
            }
        }
    }

    private static boolean endsAtTheTop(PersonRecord person, Map<String, PersonRecord> company) {
        var seen = new HashSet<String>();
        var at = aPerson("start", person.externalId());
        while (at.managerExternalId() != null) {
            at = company.get(at.managerExternalId());
            if (at == null || !seen.add(at.externalId())) {
                return false;
            }
        }
        return true;
    }
}
