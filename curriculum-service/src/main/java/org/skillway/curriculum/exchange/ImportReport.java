package org.skillway.curriculum.exchange;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.FindingView;
import org.skillway.curriculum.impact.PathImpactView;

/** What a document did, or would do. */
record ImportReport(
        boolean dryRun,
        long created,
        long updated,
        long unchanged,
        long refused,
        List<Entry> entries,

        @Schema(description = "Whose path it would change; only with dryRun, and where nothing is refused.") @Nullable
        PathImpactView paths) {

    record Entry(
            @Schema(description = "Its place in the document, as a JSON Pointer.")
            String pointer,

            String key,

            @Schema(description = "One of created, updated, unchanged, refused.")
            String result,

            List<FindingView> findings) {

        boolean refused() {
            return result.equals("refused");
        }

        boolean changes() {
            return result.equals("created") || result.equals("updated");
        }
    }

    /** Of what was taken. */
    static ImportReport taken(List<Entry> entries) {
        return of(false, entries, null);
    }

    /** Of what would be. */
    static ImportReport foreseen(List<Entry> entries, @Nullable PathImpactView paths) {
        return of(true, entries, paths);
    }

    private static ImportReport of(boolean dryRun, List<Entry> entries, @Nullable PathImpactView paths) {
        return new ImportReport(
                dryRun,
                count(entries, "created"),
                count(entries, "updated"),
                count(entries, "unchanged"),
                count(entries, "refused"),
                entries,
                paths);
    }

    private static long count(List<Entry> entries, String result) {
        return entries.stream().filter(entry -> entry.result().equals(result)).count();
    }
}
