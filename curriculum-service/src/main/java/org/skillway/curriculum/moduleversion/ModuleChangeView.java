package org.skillway.curriculum.moduleversion;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.moduleversion.domain.ModuleChange;

/** One thing that differs from another version of a module; of questions and examples which, and not what. */
public record ModuleChangeView(
        @Schema(description = "Its place in what an author sends, as a JSON Pointer; a question stands under its key.")
        String pointer,

        @Schema(description = "One of added, changed, removed.")
        String kind,

        @Nullable String was,
        @Nullable String now) {

    static List<ModuleChangeView> of(List<ModuleChange> changes) {
        return changes.stream()
                .map(each -> new ModuleChangeView(
                        each.place(), each.kind().name().toLowerCase(Locale.ROOT), each.was(), each.now()))
                .toList();
    }
}
