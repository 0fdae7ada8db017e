package org.skillway.skills.roleimport.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillway.skills.assignment.domain.RoleAssignment;
import org.skillway.skills.organisation.domain.Violation;
import org.skillway.skills.roleimport.domain.RolePlan.Known;
import org.skillway.skills.roleimport.domain.RolePlan.Verdict;

class RolePlanTest {

    private static final UUID ROSA = new UUID(0, 1);
    private static final UUID OMAR = new UUID(0, 2);
    private static final LocalDate DAY = LocalDate.parse("2026-11-02");
    private static final RoleAssignment SUPPORT = new RoleAssignment("support", 0.5, DAY);
    private static final Known KNOWN = new Known(
            Map.of("QM-1", ROSA, "QM-2", OMAR),
            Map.of("rosa", ROSA, "omar", OMAR),
            Map.of(ROSA, List.of(SUPPORT)),
            Set.of("support", "sales"));

    @Test
    void aRoleIsAddedToThoseHeldUnlessTheFileIsAllTheyHold() {
        var rows = List.of(row(1, "QM-1", "", "sales", "0.5"));
        var sales = new RoleAssignment("sales", 0.5, DAY);

        assertThat(RolePlan.of(rows, KNOWN, false).changed()).isEqualTo(Map.of(ROSA, List.of(SUPPORT, sales)));
        assertThat(RolePlan.of(rows, KNOWN, true).changed()).isEqualTo(Map.of(ROSA, List.of(sales)));
    }

    @Test
    void whatSomebodyHoldsAlreadyChangesNothing() {
        var plan = RolePlan.of(List.of(row(1, "", "rosa", "support", "0.50")), KNOWN, true);

        assertThat(plan.changed()).isEmpty();
        assertThat(plan.verdicts()).containsExactly(new Verdict(1, ROSA, false, List.of()));
    }

    @Test
    void theRowsOfAPersonAreTakenTogetherOrNotAtAll() {
        var plan = RolePlan.of(
                List.of(
                        row(1, "QM-2", "", "support", "0.5"),
                        row(2, "", "rosa", "sales", "0.5"),
                        row(3, "QM-2", "omar", "pilot", "0.5")),
                KNOWN,
                false);

        assertThat(plan.changed().keySet()).containsExactly(ROSA);
        assertThat(plan.verdicts()).extracting(Verdict::rejected).containsExactly(true, false, true);
        assertThat(plan.verdicts().getFirst().violations())
                .containsExactly(new Violation("role", "Row 3 about the same person is rejected."));
    }

    @Test
    void sharesCountWithWhatIsKept() {
        var plan = RolePlan.of(List.of(row(1, "QM-1", "", "sales", "0.6")), KNOWN, false);

        assertThat(plan.verdicts().getFirst().violations())
                .extracting(Violation::column)
                .containsExactly("weight");
    }

    @Test
    void twoNamesOfTwoPeopleAreNobodys() {
        var plan = RolePlan.of(
                List.of(row(1, "QM-1", "omar", "sales", "0.5"), row(2, "", "nobody", "sales", "0.5")), KNOWN, false);

        assertThat(plan.verdicts()).extracting(Verdict::personId).containsExactly(null, null);
        assertThat(plan.verdicts().getLast().violations())
                .extracting(Violation::column)
                .containsExactly("userName");
    }

    @ParameterizedTest
    @CsvSource({
        "weight, 0",
        "weight, '0,5'",
        "weight, 1.5",
        "weight, NaN",
        "from, +999999999-12-31",
        "role, Sales",
        "role, ''"
    })
    void namesTheColumnThatIsWrong(String column, String cell) {
        var cells = new HashMap<>(cells("QM-1", "", "sales", "0.5"));
        cells.put(column, cell);

        assertThat(RoleLine.read(1, cells).violations())
                .extracting(Violation::column)
                .containsExactly(column);
    }

    @Test
    void aRowSaysWhomItIsAbout() {
        assertThat(row(1, "", "", "sales", "0.5").violations())
                .extracting(Violation::column)
                .containsExactly("externalId");
    }

    private static RoleLine row(int row, String externalId, String userName, String role, String weight) {
        return RoleLine.read(row, cells(externalId, userName, role, weight));
    }

    private static Map<String, String> cells(String externalId, String userName, String role, String weight) {
        return Map.of(
                "externalId", externalId, "userName", userName, "role", role, "weight", weight, "from", "2026-11-02");
    }
}
