package org.skillway.curriculum.placement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.Outcome;
import org.skillway.curriculum.mastery.domain.Level;

class MetTest {

    private static final Module LESSON = module("lesson", item("one", "Which?", 0), item("two", "When?", 1));
    private static final Module VARIANT = module("variant", item("easy", "Which?", 0), item("other", "When?", 0));

    @Test
    void allThatIsAskedWherePeoplePractise() {
        var met = new Met(List.of(LESSON, VARIANT), Set.of("lesson"), Set.of());

        assertThat(LESSON.items()).allMatch(item -> met.includes(LESSON, item));
    }

    @Test
    void whatAsksTheSameUnderAnotherKeyAndNotWhatHasAnotherAnswer() {
        var met = new Met(List.of(LESSON, VARIANT), Set.of("lesson"), Set.of());

        assertThat(VARIANT.items())
                .filteredOn(item -> met.includes(VARIANT, item))
                .extracting(Item::key)
                .containsExactly("easy");
    }

    @Test
    void oneQuestionMetInATestIsNotItsModule() {
        var met = new Met(List.of(LESSON, VARIANT), Set.of(), Set.of("lesson/two"));

        assertThat(LESSON.items())
                .filteredOn(item -> met.includes(LESSON, item))
                .extracting(Item::key)
                .containsExactly("two");
        assertThat(VARIANT.items()).noneMatch(item -> met.includes(VARIANT, item));
    }

    private static Module module(String key, Item... items) {
        return new Module(
                key,
                key,
                ModuleKind.LESSON,
                new Outcome("skill", "Do it"),
                new Level(2),
                5,
                null,
                List.of(),
                null,
                List.of(items));
    }

    private static Item item(String key, String prompt, int answer) {
        return new Item(key, prompt, List.of("a", "b", "c"), answer, new Level(2));
    }
}
