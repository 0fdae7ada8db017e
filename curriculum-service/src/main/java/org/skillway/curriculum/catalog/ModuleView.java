package org.skillway.curriculum.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.Modules.Published;
import org.skillway.curriculum.catalog.domain.Finding;
import org.skillway.curriculum.catalog.domain.Module;

/** A module as callers read it. */
record ModuleView(
        String key,
        int version,
        String title,
        String kind,
        OutcomeView outcome,
        double level,
        int minutes,
        @Nullable String moment,
        List<String> prerequisites,
        @Nullable String variantOf,
        List<ItemView> items,
        List<RoleVariantView> roleVariants,
        List<String> sources,
        String language,

        @Schema(description = "What the linter says; only in the answer to publishing.") @Nullable
        List<FindingView> findings) {

    record OutcomeView(String skill, String behaviour) {}

    record ItemView(
            String key,
            String prompt,
            List<String> options,
            @Nullable Integer answer,
            double difficultyLevel) {}

    record RoleVariantView(String role, String title, String example) {}

    /** Who only learns reads the question without its answer. */
    static ModuleView of(Published published, boolean withAnswers, @Nullable List<Finding> findings) {
        Module module = published.module();
        return new ModuleView(
                module.key(),
                published.version(),
                module.title(),
                module.kind().code(),
                new OutcomeView(module.skill(), module.outcome().behaviour()),
                module.level().value(),
                module.minutes(),
                module.moment(),
                module.prerequisites(),
                module.variantOf(),
                module.items().stream()
                        .map(item -> new ItemView(
                                item.key(),
                                item.prompt(),
                                item.options(),
                                withAnswers ? item.answer() : null,
                                item.difficulty().value()))
                        .toList(),
                module.roleVariants().stream()
                        .map(variant -> new RoleVariantView(variant.role(), variant.title(), variant.example()))
                        .toList(),
                module.sources(),
                module.language(),
                findings == null ? null : FindingView.of(findings));
    }
}
