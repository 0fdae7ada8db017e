package org.skillway.curriculum.catalog.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold between the modules of a catalogue, one sentence each. */
public enum CatalogueRule {
    PREREQUISITES_EXIST("Every prerequisite is a module of the catalogue.") {
        @Override
        Optional<Violation> violatedBy(Module module, Catalogue catalogue) {
            for (int i = 0; i < module.prerequisites().size(); i++) {
                String key = module.prerequisites().get(i);
                if (catalogue.module(key).isEmpty()) {
                    return found(module, "/prerequisites/" + i, "No module '" + key + "' in the catalogue.");
                }
            }
            return Optional.empty();
        }
    },
    PREREQUISITES_END("No module is its own prerequisite, directly or through others.") {
        @Override
        Optional<Violation> violatedBy(Module module, Catalogue catalogue) {
            List<String> cycle = cycleThrough(module.key(), catalogue);
            return cycle.isEmpty()
                    ? Optional.empty()
                    : found(
                            module,
                            "/prerequisites",
                            "The prerequisites run in a circle: " + String.join(" → ", cycle) + ".");
        }
    },
    VARIANTS_HAVE_AN_ORIGINAL("A simplified module or worked example names the module it explains.") {
        @Override
        Optional<Violation> violatedBy(Module module, Catalogue catalogue) {
            String original = module.variantOf();
            if (original == null) {
                return module.kind().easier()
                        ? found(module, "/variantOf", "A " + module.kind().code() + " needs the module it explains.")
                        : Optional.empty();
            }
            return original.equals(module.key()) || catalogue.module(original).isEmpty()
                    ? found(module, "/variantOf", "No other module '" + original + "' in the catalogue.")
                    : Optional.empty();
        }
    },
    VARIANTS_KEEP_THE_SKILL("A variant is about the same skill as its original.") {
        @Override
        Optional<Violation> violatedBy(Module module, Catalogue catalogue) {
            String original = module.variantOf();
            return original == null
                    ? Optional.empty()
                    : catalogue
                            .module(original)
                            .filter(other -> !other.skill().equals(module.skill()))
                            .flatMap(other -> found(
                                    module,
                                    "/outcome/skill",
                                    "'" + original + "' is about " + other.skill() + ", not " + module.skill() + "."));
        }
    };

    private final String sentence;

    CatalogueRule(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    abstract Optional<Violation> violatedBy(Module module, Catalogue catalogue);

    /** What is wrong with this module among the others; empty when all rules hold. */
    public static List<Violation> violations(Module module, Catalogue catalogue) {
        List<Violation> violations = new ArrayList<>();
        for (CatalogueRule rule : values()) {
            rule.violatedBy(module, catalogue).ifPresent(violations::add);
        }
        return List.copyOf(violations);
    }

    Optional<Violation> found(Module module, String pointer, String detail) {
        return Optional.of(new Violation(this, module.key(), pointer, detail));
    }

    private static List<String> cycleThrough(String key, Catalogue catalogue) {
        List<String> trail = new ArrayList<>();
        return leadsBack(key, key, catalogue, trail, new HashSet<>()) ? trail : List.of();
    }

    private static boolean leadsBack(
            String from, String home, Catalogue catalogue, List<String> trail, Set<String> seen) {
        trail.add(from);
        for (String next : catalogue.module(from).map(Module::prerequisites).orElse(List.of())) {
            if (next.equals(home)) {
                trail.add(home);
                return true;
            }
            if (seen.add(next) && leadsBack(next, home, catalogue, trail, seen)) {
                return true;
            }
        }
        trail.removeLast();
        return false;
    }

    /** A broken rule, the module that breaks it and where in the module (JSON Pointer). */
    public record Violation(CatalogueRule rule, String module, String pointer, String detail) {}
}
