package org.skillway.skills.exchange;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.exchange.format.RowProblem;

/** What became of what the files say. */
@Schema(description = "Rows count from 1 after the header; problems are the first 1,000.")
record TaxonomyReport(
        @Schema(description = "How many rows each file has.")
        Map<String, Long> rows,

        @Schema(description = "Files of the upload that the format passes over.")
        List<String> ignored,

        Tally skills,
        Tally relations,
        Tally criteria,
        Tally occupations,
        long problemsInAll,
        List<RowProblem> problems) {

    /** How many things are new, different, the same as before, or were refused. */
    record Tally(long created, long changed, long unchanged, long rejected) {}
}
