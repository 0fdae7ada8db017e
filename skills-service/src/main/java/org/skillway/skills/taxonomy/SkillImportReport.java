package org.skillway.skills.taxonomy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;

/** What became of each skill of an import. */
record SkillImportReport(long created, long updated, long unchanged, long rejected, List<SkillResult> rows) {

    static final String CREATED = "created";
    static final String UPDATED = "updated";
    static final String UNCHANGED = "unchanged";
    static final String REJECTED = "rejected";

    /** What became of one skill. */
    @Schema(description = "The row counts from 0, as the array does; an error points into the request.")
    record SkillResult(int row, @Nullable String key, String result, List<Problem.Location> errors) {}

    static SkillImportReport of(List<SkillResult> rows) {
        return new SkillImportReport(
                count(rows, CREATED), count(rows, UPDATED), count(rows, UNCHANGED), count(rows, REJECTED), rows);
    }

    private static long count(List<SkillResult> rows, String result) {
        return rows.stream().filter(row -> row.result().equals(result)).count();
    }
}
