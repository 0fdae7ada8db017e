package org.skillway.curriculum.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.store.Json;
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

    @Test
    void whatEarlierReleasesKeptIsReadAndSaysNothingMore() {
        Module known = Json.read("""
                {"key": "notes", "title": "Notes", "kind": "LESSON", "outcome": {"skill": "notes", "behaviour": "Writes."},
                 "level": {"value": 2.0}, "minutes": 5, "moment": null, "prerequisites": [], "variantOf": null,
                 "items": [{"key": "one", "prompt": "What?", "options": ["a", "b"], "answer": 0,
                            "difficulty": {"value": 2.0}}],
                 "roleVariants": [], "sources": [], "language": "en"}""", Module.class);

        assertThat(known.elsewhere()).isEqualTo(Elsewhere.NOWHERE);
        assertThat(known.items().getFirst().explanation()).isNull();
        assertThat(Json.read(Json.write(known), Module.class)).isEqualTo(known);
    }

    @Test
    void aModuleThatGoesByAnotherSkillLiesWhereItLay() {
        var platform = new Elsewhere("https://learn.example/notes", List.of(new Elsewhere.ExternalId("lms", "7")));
        Module module = Draft.draft().elsewhere(platform).module();

        assertThat(module.inSkill("writing").elsewhere()).isEqualTo(platform);
        assertThat(module.requiring(List.of("before")).elsewhere()).isEqualTo(platform);
    }

    @Test
    void anExplanationAsksNothingElse() {
        Item bare = Draft.item("one");
        var explained = new Item(
                bare.key(),
                bare.prompt(),
                bare.options(),
                bare.answer(),
                bare.difficulty(),
                "The next one acts on it.");

        assertThat(Draft.draft()
                        .items(explained)
                        .module()
                        .dropped(Draft.draft().items(bare).module()))
                .isEmpty();
    }

    private static RoleAssignment holds(String role, double weight) {
        return new RoleAssignment(role, weight, LocalDate.of(2026, 11, 2));
    }
}
