package org.skillway.curriculum.curriculum.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A curriculum for one role, stated rule by rule. */
public final class CurriculumFixture {

    private final String key;
    private final List<String> roles;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();

    private CurriculumFixture(String key, List<String> roles) {
        this.key = key;
        this.roles = roles;
    }

    public static CurriculumFixture curriculumFor(String... roles) {
        return new CurriculumFixture("onboarding", Arrays.asList(roles));
    }

    public CurriculumFixture block(String skill, String... modules) {
        blocks.add(new Block(skill, Arrays.asList(modules)));
        return this;
    }

    public CurriculumFixture before(String first, String... modules) {
        return rule(RuleKind.BEFORE, List.of(), first, null, modules);
    }

    public CurriculumFixture holds(String gate, String... modules) {
        return rule(RuleKind.HOLD_UNTIL_PASSED, List.of(), gate, null, modules);
    }

    public CurriculumFixture requires(String... modules) {
        return rule(RuleKind.REQUIRED, List.of(), null, null, modules);
    }

    public CurriculumFixture requiresOf(String role, String... modules) {
        return rule(RuleKind.REQUIRED, List.of(role), null, null, modules);
    }

    public CurriculumFixture atMost(int most, String... modules) {
        return rule(RuleKind.AT_MOST_PER_WEEK, List.of(), null, most, modules);
    }

    public CurriculumFixture adaptiveFor(String role) {
        return rule(RuleKind.ADAPTIVE_FOR, List.of(role), null, null);
    }

    public CurriculumFixture replaces(String module, @Nullable String by, boolean passCounts) {
        replacements.add(new Replacement(module, by, passCounts));
        return this;
    }

    public CurriculumFixture rule(
            RuleKind kind, List<String> of, @Nullable String first, @Nullable Integer most, String... modules) {
        rules.add(new Rule(kind, of, first, Arrays.asList(modules), most));
        return this;
    }

    public Curriculum curriculum() {
        return new Curriculum(key, "Onboarding", roles, blocks, rules, replacements);
    }
}
