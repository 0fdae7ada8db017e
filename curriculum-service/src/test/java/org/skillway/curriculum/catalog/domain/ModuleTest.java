package org.skillway.curriculum.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.target.domain.RoleAssignment;

class ModuleTest {

    private static final RoleVariant SALES = new RoleVariant("sales", "A call", "The client says …");
    private static final RoleVariant SUPPORT = new RoleVariant("support", "A ticket", "The client writes …");
    private static final Module MODULE = Draft.draft().variants(SALES, SUPPORT).module();

    @Test
    void theExampleIsOfTheRoleThatIsMostOfSomebodysWork() {
        assertThat(MODULE.exampleFor(List.of(holds("sales", 0.3), holds("support", 0.7))))
                .hasValue(SUPPORT);
        assertThat(MODULE.exampleFor(List.of(holds("support", 0.5), holds("sales", 0.5))))
                .as("equals by key")
                .hasValue(SALES);
    }

    @Test
    void aRoleWithoutAnExampleLeavesItToTheNext() {
        assertThat(MODULE.exampleFor(List.of(holds("coordinator", 0.9), holds("sales", 0.1))))
                .hasValue(SALES);
        assertThat(MODULE.exampleFor(List.of(holds("coordinator", 1)))).isEmpty();
        assertThat(MODULE.exampleFor(List.of())).isEmpty();
    }

    private static RoleAssignment holds(String role, double weight) {
        return new RoleAssignment(role, weight, LocalDate.of(2026, 11, 2));
    }
}
