package org.skillway.curriculum.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.mastery.domain.Level;
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

    @Test
    void itDropsWhatItAsksNoMoreOrOtherwise() {
        Item same = Draft.item("same", 3, 0);
        Module before = Draft.draft()
                .items(same, Draft.item("other-answer", 3, 0), Draft.item("more-options", 3, 0), Draft.item("gone"))
                .module();
        var harder = new Item(same.key(), same.prompt(), same.options(), same.answer(), new Level(4));
        Module now = Draft.draft()
                .items(harder, Draft.item("other-answer", 3, 1), Draft.item("more-options", 4, 0), Draft.item("new"))
                .module();

        assertThat(now.dropped(before)).containsExactly("other-answer", "more-options", "gone");
        assertThat(before.dropped(before)).isEmpty();
    }

    private static RoleAssignment holds(String role, double weight) {
        return new RoleAssignment(role, weight, LocalDate.of(2026, 11, 2));
    }
}
