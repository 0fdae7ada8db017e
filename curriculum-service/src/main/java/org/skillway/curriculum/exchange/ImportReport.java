package org.skillway.curriculum.exchange;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.catalog.FindingView;

/** What a document did, or would do. */
record ImportReport(boolean dryRun, long created, long updated, long unchanged, long refused, List<Entry> entries) {

    record Entry(
            @Schema(description = "Its place in the document, as a JSON Pointer.")
            String pointer,

            String key,

            @Schema(description = "One of created, updated, unchanged, refused.")
            String result,

            List<FindingView> findings) {

        boolean changes() {
            return result.equals("created") || result.equals("updated");
        }
    }

    static ImportReport of(boolean dryRun, List<Entry> entries) {
        return new ImportReport(
                dryRun,
                count(entries, "created"),
                count(entries, "updated"),
                count(entries, "unchanged"),
                count(entries, "refused"),
                entries);
    }

    private static long count(List<Entry> entries, String result) {
        return entries.stream().filter(entry -> entry.result().equals(result)).count();
    }
}
