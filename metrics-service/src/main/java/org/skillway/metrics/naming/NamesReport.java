package org.skillway.metrics.naming;

import java.util.Collection;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the rows of a file of references. */
record NamesReport(
        @Schema(description = "References that meant nobody before.")
        long created,

        @Schema(description = "References that mean somebody else than before.")
        long updated,

        @Schema(description = "References that mean nobody any more.")
        long removed,

        long unchanged) {

    static NamesReport of(int rows, Set<String> known, Collection<String> named, Collection<String> removed) {
        var updated = named.stream().filter(known::contains).count();
        return new NamesReport(
                named.size() - updated, updated, removed.size(), (long) rows - named.size() - removed.size());
    }
}
