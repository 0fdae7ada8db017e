package org.skillway.curriculum.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.curriculum.domain.Curriculum;

/** The content of a curriculum as callers read it; in the form in which an author sends it. */
public record CurriculumBody(
        String name,
        List<String> roles,
        List<BlockView> blocks,
        List<RuleView> rules,
        List<ReplacementView> replacements) {

    public record BlockView(String skill, List<String> modules) {}

    public record RuleView(
            String kind,
            @Nullable List<String> roles,
            @Nullable String first,
            @Nullable List<String> modules,
            @Nullable Integer most) {}

    public record ReplacementView(String module, @Nullable String by, boolean passCounts) {}

    static CurriculumBody of(Curriculum curriculum) {
        return new CurriculumBody(
                curriculum.name(),
                curriculum.roles(),
                curriculum.blocks().stream()
                        .map(block -> new BlockView(block.skill(), block.modules()))
                        .toList(),
                curriculum.rules().stream()
                        .map(rule -> new RuleView(
                                rule.kind().code(),
                                given(rule.roles()),
                                rule.first(),
                                given(rule.modules()),
                                rule.most()))
                        .toList(),
                curriculum.replacements().stream()
                        .map(each -> new ReplacementView(each.module(), each.by(), each.passCounts()))
                        .toList());
    }

    private static @Nullable List<String> given(List<String> list) {
        return list.isEmpty() ? null : list;
    }
}
