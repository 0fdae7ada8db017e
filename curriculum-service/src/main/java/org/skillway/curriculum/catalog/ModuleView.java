package org.skillway.curriculum.catalog;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.Modules.Listed;
import org.skillway.curriculum.catalog.domain.Finding;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;

/** A module as callers read it. */
public record ModuleView(
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

        @Schema(
                description =
                        "Its questions, for who may read their answers; none for who only learns or looks at figures, who"
                                + " reads them where they take the module.")
        List<ItemView> items,

        @Schema(description = "How many questions check it.")
        int itemCount,

        List<RoleVariantView> roleVariants,
        List<String> sources,
        String language,

        @Schema(description = "Where its content lies; null where none is named.") @Nullable
        String link,

        @Schema(description = "What other systems call it.") List<ModuleIdView> externalIds,

        @Schema(
                description =
                        "stands; strengthened, which comes first among equals; or retired, which is planned for nobody who"
                                + " has not begun it.")
        String standing,

        @Schema(description = "When it was published or stood otherwise last: take the latest as updatedSince.")
        Instant changedAt,

        @Schema(description = "What the linter says; only in the answer to publishing.") @Nullable
        List<FindingView> findings) {

    public record OutcomeView(String skill, String behaviour) {}

    public record ItemView(
            String key,
            String prompt,
            List<String> options,
            @Nullable Integer answer,
            double difficultyLevel,

            @Schema(description = "Why the right option is right; null where its author says nothing.") @Nullable
            String explanation) {

        static ItemView of(Item item) {
            return new ItemView(
                    item.key(),
                    item.prompt(),
                    item.options(),
                    item.answer(),
                    item.difficulty().value(),
                    item.explanation());
        }
    }

    public record ModuleIdView(String scheme, String id) {}

    public record RoleVariantView(String role, String title, String example) {}

    /** Who only learns reads no question here: a test may ask it. */
    static ModuleView of(Listed listed, boolean withQuestions, @Nullable List<Finding> findings) {
        Module module = listed.published().module();
        return new ModuleView(
                module.key(),
                listed.published().version(),
                module.title(),
                module.kind().code(),
                new OutcomeView(module.skill(), module.outcome().behaviour()),
                module.level().value(),
                module.minutes(),
                module.moment(),
                module.prerequisites(),
                module.variantOf(),
                withQuestions ? module.items().stream().map(ItemView::of).toList() : List.of(),
                module.items().size(),
                module.roleVariants().stream()
                        .map(variant -> new RoleVariantView(variant.role(), variant.title(), variant.example()))
                        .toList(),
                module.sources(),
                module.language(),
                module.elsewhere().link(),
                module.elsewhere().externalIds().stream()
                        .map(known -> new ModuleIdView(known.scheme(), known.id()))
                        .toList(),
                listed.standing().code(),
                listed.changedAt(),
                findings == null ? null : FindingView.of(findings));
    }
}
