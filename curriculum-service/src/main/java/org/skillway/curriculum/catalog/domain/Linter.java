package org.skillway.curriculum.catalog.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * Says whether a module is fit for the few minutes somebody has, and what would make it better.
 *
 * <p>Three lists of rules: what a module must be ({@link FormRule}) and how it must fit among the others ({@link
 * CatalogueRule}) are refused; how well it is made ({@link CraftRule}) is a warning, because a rule of thumb can be wrong
 * about one module.
 *
 * <p>Whether a sentence says what somebody can be seen doing is judged by its first word, in the language of the module
 * where there is a {@link org.skillway.curriculum.behaviour.domain.Grammar} for it. The lengths are those of the formats the
 * product is made of (a two-minute refresher, a five-minute scenario with a minute of grace, a short check), and a question
 * with two options is right by luck every second time.
 */
public final class Linter {

    /** Of the other modules that a finding is about: each of a thousand would else be told of the thousand. */
    static final int MOST_NAMED = 20;

    private static final List<LintRule> RULES = Stream.<LintRule>concat(
                    Stream.concat(Stream.of(FormRule.values()), Stream.of(CatalogueRule.values())),
                    Stream.of(CraftRule.values()))
            .toList();

    private Linter() {}

    /** Everything to be said about the module, refusals first; the catalogue holds the module itself. */
    public static List<Finding> findings(Module module, Catalogue catalogue) {
        return RULES.stream().flatMap(rule -> rule.findings(module, catalogue)).toList();
    }
}
