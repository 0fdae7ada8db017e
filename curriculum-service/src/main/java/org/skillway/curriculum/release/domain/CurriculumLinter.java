package org.skillway.curriculum.release.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Finding;
import org.skillway.curriculum.catalog.domain.Finding.Severity;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.curriculum.domain.Block;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.curriculum.domain.PilotKey;
import org.skillway.curriculum.curriculum.domain.Replacement;
import org.skillway.curriculum.curriculum.domain.Rule;
import org.skillway.curriculum.curriculum.domain.RuleKind;

/**
 * Says whether a curriculum may be published among the others, and what would make it better. The circle that a rule would
 * close is sought over the prerequisites of all modules and the rules of all curricula together, as if one person were
 * bound by all of them: what is free of circles then is so for everybody.
 */
public final class CurriculumLinter {

    private final Curriculum curriculum;
    private final Catalogue catalogue;
    private final List<Finding> findings = new ArrayList<>();

    private CurriculumLinter(Curriculum curriculum, Catalogue catalogue) {
        this.curriculum = curriculum;
        this.catalogue = catalogue;
    }

    /** Everything to be said about the curriculum; the catalogue is under it already. */
    public static List<Finding> findings(Curriculum curriculum, Catalogue catalogue) {
        return new CurriculumLinter(curriculum, catalogue).all();
    }

    private List<Finding> all() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < curriculum.blocks().size(); i++) {
            block("/blocks/" + i, curriculum.blocks().get(i), seen);
        }
        for (int i = 0; i < curriculum.rules().size(); i++) {
            rule("/rules/" + i, curriculum.rules().get(i));
        }
        for (int i = 0; i < curriculum.replacements().size(); i++) {
            replacement("/replacements/" + i, curriculum.replacements().get(i));
        }
        circles();
        return List.copyOf(findings);
    }

    private void block(String place, Block block, Set<String> seen) {
        for (int i = 0; i < block.modules().size(); i++) {
            String key = block.modules().get(i);
            String at = place + "/modules/" + i;
            known(key, at);
            if (!seen.add(key)) {
                refuse("stands-once", at, "A module stands in one block, once.", "Take “" + key + "” out here.");
            }
            catalogue
                    .module(key)
                    .map(Module::skill)
                    .filter(skill -> !skill.equals(block.skill()))
                    .ifPresent(skill -> refuse(
                            "block-keeps-its-skill",
                            at,
                            "The modules of a block are about its skill.",
                            "“" + key + "” is about " + skill + "; give it a block of its own."));
        }
        boolean practised = block.modules().stream()
                .flatMap(key -> catalogue.module(key).stream())
                .anyMatch(module -> module.kind() == ModuleKind.PRACTICE || module.kind() == ModuleKind.SCENARIO);
        if (!practised) {
            warn(
                    "block-is-practised",
                    place,
                    "A block holds practice with feedback: concept, practice, check.",
                    "Add a practice or a scenario in " + block.skill() + ".");
        }
    }

    private void rule(String place, Rule rule) {
        RuleKind.complaints(rule)
                .forEach(wrong -> refuse(
                        "rule-has-its-form",
                        place + "/" + wrong.field(),
                        "A rule has the fields of its kind and no others.",
                        wrong.reason()));
        for (int i = 0; i < rule.roles().size(); i++) {
            String role = rule.roles().get(i);
            if (!curriculum.roles().contains(role) && !PilotKey.isOne(role)) {
                refuse(
                        "rule-stays-in-its-curriculum",
                        place + "/roles/" + i,
                        "A rule binds roles that its curriculum is for.",
                        "Add “" + role + "” to the curriculum's roles, or take it out here.");
            }
        }
        for (int i = 0; i < rule.modules().size(); i++) {
            known(rule.modules().get(i), place + "/modules/" + i);
        }
        if (rule.first() != null) {
            known(rule.first(), place + "/first");
        }
    }

    private void replacement(String place, Replacement replacement) {
        known(replacement.module(), place + "/module");
        if (replacement.by() != null) {
            known(replacement.by(), place + "/by");
        }
        long same = replacements()
                .filter(each -> each.module().equals(replacement.module()))
                .count();
        if (same > 1) {
            refuse(
                    "replaced-once",
                    place + "/module",
                    "A module is replaced once, by one curriculum.",
                    "“" + replacement.module() + "” is replaced elsewhere already; keep one of the two.");
        }
        if (replacement.by() == null && replacement.passCounts()) {
            refuse(
                    "pass-counts-for-something",
                    place + "/passCounts",
                    "A pass counts as one of the module in its place.",
                    "Name the module in its place as “by”.");
        }
        if (replacement.by() != null
                && replacements().anyMatch(each -> each.module().equals(replacement.by()))) {
            refuse(
                    "replacement-is-offered",
                    place + "/by",
                    "What takes a module's place is not replaced itself.",
                    "Name the module that is offered today.");
        }
        if (curriculum.modules().contains(replacement.module())) {
            refuse(
                    "replaced-is-gone",
                    place + "/module",
                    "A replaced module stands in no block.",
                    "Take it out of its block, or leave it in and drop this.");
        }
    }

    private Stream<Replacement> replacements() {
        return catalogue.curricula().stream().flatMap(each -> each.replacements().stream());
    }

    private void circles() {
        Set<String> starts = new TreeSet<>(curriculum.modules());
        curriculum.rules().forEach(rule -> starts.addAll(rule.modules()));
        curriculum.replacements().stream()
                .flatMap(each -> Stream.ofNullable(each.by()))
                .forEach(starts::add);
        starts.stream()
                .map(catalogue::circleThrough)
                .filter(circle -> !circle.isEmpty())
                .findFirst()
                .ifPresent(circle -> refuse(
                        "no-circles",
                        "/rules",
                        "Nothing comes before itself, over all modules and curricula together.",
                        "The order runs in a circle: " + String.join(" → ", circle) + "."));
    }

    private void known(String key, String at) {
        if (catalogue.module(key).isEmpty()) {
            refuse("modules-exist", at, "Every module is one of the catalogue.", "No module '" + key + "'.");
        }
    }

    private void refuse(String rule, String pointer, String asks, String advice) {
        findings.add(new Finding(rule, Severity.REFUSED, pointer, asks, advice));
    }

    private void warn(String rule, String pointer, String asks, String advice) {
        findings.add(new Finding(rule, Severity.WARNED, pointer, asks, advice));
    }
}
