package org.skillway.curriculum.moduleversion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.catalog.domain.Draft.draft;
import static org.skillway.curriculum.catalog.domain.Draft.item;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Draft;
import org.skillway.curriculum.catalog.domain.Elsewhere;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.RoleVariant;
import org.skillway.curriculum.moduleversion.domain.ModuleChange.Kind;

class ModuleChangeTest {

    @Test
    void theSameSaysNothingElse() {
        assertThat(changes(draft())).isEmpty();
    }

    @Test
    void whatIsOtherwiseIsNamedWithWhatItWas() {
        assertThat(changes(draft().minutes(9).level(3)))
                .containsExactly(
                        new ModuleChange("/level", Kind.CHANGED, "2", "3"),
                        new ModuleChange("/minutes", Kind.CHANGED, "6", "9"));
        assertThat(changes(draft().skill("calls").kind(ModuleKind.PRACTICE)))
                .containsExactly(
                        new ModuleChange("/kind", Kind.CHANGED, "lesson", "practice"),
                        new ModuleChange("/outcome/skill", Kind.CHANGED, "ticket-notes", "calls"));
    }

    @Test
    void whatWasNotThereIsNewAndWhatIsNoMoreWasTaken() {
        assertThat(changes(draft().prerequisites("typing", "reading").moment(null)))
                .containsExactly(
                        new ModuleChange("/moment", Kind.REMOVED, "after-a-call", null),
                        new ModuleChange("/prerequisites", Kind.ADDED, null, "typing, reading"));
        assertThat(changes(draft().elsewhere(
                                new Elsewhere("https://a.example", List.of(new Elsewhere.ExternalId("lms", "1"))))))
                .containsExactly(
                        new ModuleChange("/link", Kind.ADDED, null, "https://a.example"),
                        new ModuleChange("/externalIds", Kind.ADDED, null, "lms:1"));
    }

    @Test
    void ofQuestionsAndExamplesItSaysWhichAndNeverWhat() {
        assertThat(changes(draft().items(item("one", 3, 1), item("two"))))
                .containsExactly(
                        new ModuleChange("/items/one", Kind.CHANGED, null, null),
                        new ModuleChange("/items/two", Kind.ADDED, null, null));
        assertThat(changes(draft().items())).containsExactly(new ModuleChange("/items/one", Kind.REMOVED, null, null));
        assertThat(changes(draft().variants(new RoleVariant("sales", "Ask", "A client calls."))))
                .containsExactly(new ModuleChange("/roleVariants/sales", Kind.ADDED, null, null));
    }

    @Test
    void anotherOrderOfQuestionsIsAChangeToo() {
        assertThat(ModuleChange.between(
                        draft().items(item("one"), item("two")).module(),
                        draft().items(item("two"), item("one")).module()))
                .containsExactly(new ModuleChange("/items", Kind.CHANGED, null, null));
    }

    private static List<ModuleChange> changes(Draft after) {
        return ModuleChange.between(draft().module(), after.module());
    }
}
