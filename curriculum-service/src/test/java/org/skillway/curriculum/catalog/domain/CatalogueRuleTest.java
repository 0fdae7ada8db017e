package org.skillway.curriculum.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.catalog.domain.Finding.Severity;
import org.skillway.curriculum.mastery.domain.Level;

class CatalogueRuleTest {

    @Test
    void aSoundCatalogueHasNoViolations() {
        Module basics = lesson("basics");
        Module simple = module("simple", ModuleKind.SIMPLIFIED, "notes", "basics");

        assertThat(violations(basics, lesson("next", "basics"), simple)).isEmpty();
    }

    @Test
    void aCycleIsNamedInFull() {
        assertThat(violations(lesson("a", "c"), lesson("b", "a"), lesson("c", "b"), lesson("d", "a")))
                .extracting(Finding::advice)
                .contains("The prerequisites run in a circle: a → c → b → a.")
                .hasSize(3);
    }

    @Test
    void ofALongCycleTheBeginningIsNamed() {
        Module[] circle = IntStream.range(0, 30)
                .mapToObj(n -> lesson("m" + n, "m" + (n + 1) % 30))
                .toArray(Module[]::new);

        assertThat(violations(circle))
                .extracting(Finding::advice)
                .hasSize(30)
                .allSatisfy(advice -> assertThat(advice.split("→", -1)).hasSize(Linter.MOST_NAMED + 2));
    }

    /** Where each module was followed to the end of the chain, ten thousand took minutes, or more than a thread can hold. */
    @ParameterizedTest
    @ValueSource(ints = {2_000, 20_000})
    void aLongChainIsLookedThroughInTimeThatGrowsWithIt(int modules) {
        Module[] chain = IntStream.range(0, modules)
                .mapToObj(n -> n == 0 ? lesson("m0") : lesson("m" + n, "m" + (n - 1)))
                .toArray(Module[]::new);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(circles(chain)).isEmpty());
    }

    @Test
    void whatOnlyLeadsIntoACircleOrOutOfOneIsInNone() {
        Module[] modules = {
            lesson("first"), lesson("a", "b", "first"), lesson("b", "a"), lesson("after", "a"), lesson("self", "self")
        };

        assertThat(circles(modules))
                .containsExactly(
                        "The prerequisites run in a circle: a → b → a.",
                        "The prerequisites run in a circle: b → a → b.",
                        "The prerequisites run in a circle: self → self.");
    }

    @Test
    void aMissingPrerequisiteIsPointedAt() {
        assertThat(violations(lesson("a"), lesson("b", "a", "x")))
                .containsExactly(new Finding(
                        "prerequisites-exist",
                        Severity.REFUSED,
                        "/prerequisites/1",
                        "Every prerequisite is a module of the catalogue.",
                        "No module 'x' in the catalogue."));
    }

    @Test
    void aSimplifiedModuleNeedsItsOriginal() {
        assertThat(violations(module("simple", ModuleKind.SIMPLIFIED, "notes", null)))
                .extracting(Finding::pointer)
                .containsExactly("/variantOf");
        assertThat(violations(module("simple", ModuleKind.SIMPLIFIED, "notes", "simple")))
                .extracting(Finding::advice)
                .containsExactly("No other module 'simple' in the catalogue.");
    }

    @Test
    void aVariantKeepsTheSkillOfItsOriginal() {
        assertThat(violations(lesson("basics"), module("simple", ModuleKind.WORKED_EXAMPLE, "calls", "basics")))
                .extracting(Finding::advice)
                .containsExactly("'basics' is about notes, not calls.");
    }

    private static List<String> circles(Module... modules) {
        Catalogue catalogue = new Catalogue(List.of(modules));
        return catalogue.modules().stream()
                .flatMap(module -> CatalogueRule.PREREQUISITES_END.findings(module, catalogue))
                .map(Finding::advice)
                .toList();
    }

    private static List<Finding> violations(Module... modules) {
        Catalogue catalogue = new Catalogue(List.of(modules));
        return catalogue.modules().stream()
                .flatMap(module -> Linter.findings(module, catalogue).stream())
                .filter(Finding::refuses)
                .toList();
    }

    private static Module lesson(String key, String... prerequisites) {
        return new Module(
                key,
                key,
                ModuleKind.LESSON,
                new Outcome("notes", "Writes notes."),
                new Level(2),
                5,
                null,
                List.of(prerequisites),
                null,
                List.of(item()));
    }

    private static Module module(String key, ModuleKind kind, String skill, @Nullable String variantOf) {
        return new Module(
                key,
                key,
                kind,
                new Outcome(skill, "Does it."),
                new Level(2),
                3,
                null,
                List.of(),
                variantOf,
                List.of(item()));
    }

    private static Item item() {
        return new Item("one", "What?", List.of("a", "b"), 0, new Level(2));
    }
}
