package org.skillway.skills.exchange;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.exchange.format.RowProblem;
import org.skillway.skills.saying.domain.Sayings;

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
        List<RowProblem> problems,

        @Schema(
                description =
                        "What the framework brought before and these files lack; absent in reports of before it was counted.")
        @Nullable
        Missing missing) {

    /** What of a framework its files lack. */
    record Missing(
            long skills,
            long relations,
            long criteria,
            long occupations,

            @Schema(
                    description =
                            "Whether the skills and occupations were deprecated, and the relations and criteria dropped.")
            boolean letGo,

            @Schema(
                    description =
                            "The first 1,000: a skill by its key, a relation as `from kind to`, `criteria of` a skill, `occupation` and its key.")
            List<String> things) {

        private static final int MOST = 1_000;

        static Missing of(Sayings missing, boolean letGo) {
            return new Missing(
                    missing.skills().size(),
                    missing.relations().size(),
                    missing.criteria().size(),
                    missing.occupations().size(),
                    letGo,
                    missing.texts().limit(MOST).toList());
        }
    }

    TaxonomyReport lacking(Missing lacking) {
        return new TaxonomyReport(
                rows, ignored, skills, relations, criteria, occupations, problemsInAll, problems, lacking);
    }

    /** How many things are new, different, the same as before, or were refused. */
    record Tally(long created, long changed, long unchanged, long rejected) {}
}
