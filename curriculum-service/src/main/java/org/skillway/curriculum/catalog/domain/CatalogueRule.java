package org.skillway.curriculum.catalog.domain;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Finding.Severity;

/** What must hold between the modules of a catalogue; who breaks one of these is refused. */
enum CatalogueRule implements LintRule {
    PREREQUISITES_EXIST("Every prerequisite is a module of the catalogue.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            return IntStream.range(0, module.prerequisites().size())
                    .filter(i -> catalogue.module(module.prerequisites().get(i)).isEmpty())
                    .mapToObj(i -> at(
                            "/prerequisites/" + i,
                            "No module '" + module.prerequisites().get(i) + "' in the catalogue."));
        }
    },
    PREREQUISITES_END("No module is its own prerequisite, directly or through others.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            List<String> cycle = catalogue.circleThrough(module.key());
            return cycle.isEmpty()
                    ? Stream.empty()
                    : Stream.of(at("/prerequisites", "The prerequisites run in a circle: " + told(cycle) + "."));
        }
    },
    VARIANTS_HAVE_AN_ORIGINAL("A simplified module or worked example names the module it explains.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            String original = module.variantOf();
            if (original == null) {
                return module.kind().easier()
                        ? Stream.of(at("/variantOf", "A " + module.kind().code() + " needs the module it explains."))
                        : Stream.empty();
            }
            return original.equals(module.key()) || catalogue.module(original).isEmpty()
                    ? Stream.of(at("/variantOf", "No other module '" + original + "' in the catalogue."))
                    : Stream.empty();
        }
    },
    VARIANTS_KEEP_THE_SKILL("A variant is about the same skill as its original.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            return Stream.ofNullable(module.variantOf())
                    .flatMap(original -> catalogue.module(original).stream())
                    .filter(original -> !original.skill().equals(module.skill()))
                    .map(original -> at(
                            "/outcome/skill",
                            "'" + original.key() + "' is about " + original.skill() + ", not " + module.skill() + "."));
        }
    };

    private final String sentence;

    CatalogueRule(String sentence) {
        this.sentence = sentence;
    }

    private static String told(List<String> cycle) {
        return cycle.size() > Linter.MOST_NAMED
                ? String.join(" → ", cycle.subList(0, Linter.MOST_NAMED)) + " → … → " + cycle.getLast()
                : String.join(" → ", cycle);
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Severity severity() {
        return Severity.REFUSED;
    }
}
