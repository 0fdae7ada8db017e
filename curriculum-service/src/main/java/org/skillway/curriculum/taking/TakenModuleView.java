package org.skillway.curriculum.taking;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.RoleVariant;
import org.skillway.curriculum.taking.domain.Showing;
import org.skillway.curriculum.target.domain.RoleAssignment;

/** A module as one person takes it. */
public record TakenModuleView(
        UUID personId,
        String key,

        @Schema(description = "That of the example, where there is one for a role of theirs.")
        String title,

        String kind,
        String skill,
        String behaviour,
        double level,
        int minutes,
        @Nullable String moment,

        @Schema(description = "From the work of the role that is most of theirs; null where none has one.") @Nullable
        RoleExample example,

        @Schema(description = "Its questions, without the answers; empty where they are withheld.")
        List<Question> items,

        @Schema(description = "How many questions check it.")
        int itemCount,

        @Schema(
                description =
                        "Why the questions are not shown: not-yet, where somebody is not at it and has not begun it;"
                                + " test-under-way, in its skill; not-yours. Null where they are.")
        @Nullable
        String withheld,

        List<String> sources,
        String language,

        @Schema(description = "Where its content lies; null where none is named.") @Nullable
        String link) {

    public record RoleExample(String role, String example) {

        static RoleExample of(RoleVariant variant) {
            return new RoleExample(variant.role(), variant.example());
        }
    }

    @Schema(description = "Options are answered by their place, from 0; there are none where the answer is free.")
    public record Question(String key, String prompt, List<String> options) {

        static Question of(Item item) {
            return new Question(item.key(), item.prompt(), item.options());
        }
    }

    static TakenModuleView of(UUID personId, Module module, List<RoleAssignment> roles, Showing showing) {
        var variant = module.exampleFor(roles);
        return new TakenModuleView(
                personId,
                module.key(),
                variant.map(RoleVariant::title).orElse(module.title()),
                module.kind().code(),
                module.skill(),
                module.outcome().behaviour(),
                module.level().value(),
                module.minutes(),
                module.moment(),
                variant.map(RoleExample::of).orElse(null),
                showing.shows() ? module.items().stream().map(Question::of).toList() : List.of(),
                module.items().size(),
                showing.shows() ? null : showing.code(),
                module.sources(),
                module.language(),
                module.elsewhere().link());
    }
}
