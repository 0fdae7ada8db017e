package org.skillway.skills.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;

/** What became of each row of a people file, or would become of it. */
record ImportReport(boolean dryRun, long created, long updated, long unchanged, long rejected, List<RowResult> rows) {

    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /** What became of one row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "The row counts from 1 after the header; an error points to `/row/column`.")
    record RowResult(
            int row,
            String externalId,
            String result,
            @Nullable UUID personId,
            List<Problem.Location> errors) {

        static RowResult of(int row, String externalId, Outcome outcome, @Nullable UUID personId) {
            return new RowResult(row, externalId, code(outcome), personId, List.of());
        }
    }

    static ImportReport of(boolean dryRun, List<RowResult> rows) {
        return new ImportReport(
                dryRun,
                count(rows, Outcome.CREATED),
                count(rows, Outcome.UPDATED),
                count(rows, Outcome.UNCHANGED),
                count(rows, Outcome.REJECTED),
                rows);
    }

    static String code(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static long count(List<RowResult> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.result().equals(code(outcome))).count();
    }
}
