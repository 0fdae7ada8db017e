package org.skillway.skills.roleimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.skills.roleimport.domain.RolePlan;

/** What became of each row of a roles file, or would become of it. */
record RolesReport(
        boolean dryRun,

        @Schema(description = "People who hold other roles than before.")
        long people,

        long changed,
        long unchanged,
        long rejected,
        List<RoleResult> rows) {

    /** What became of one row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "The row counts from 1 after the header; an error points to `/row/column`.")
    record RoleResult(
            int row,

            @Schema(description = "`changed`, `unchanged` or `rejected`.")
            String result,

            @Nullable UUID personId,
            List<Problem.Location> errors) {

        static RoleResult of(RolePlan.Verdict verdict) {
            return new RoleResult(
                    verdict.row(),
                    verdict.rejected() ? "rejected" : verdict.changes() ? "changed" : "unchanged",
                    verdict.personId(),
                    verdict.violations().stream()
                            .map(wrong -> Problem.at("/" + verdict.row() + "/" + wrong.column(), wrong.detail()))
                            .toList());
        }
    }

    static RolesReport of(boolean dryRun, RolePlan plan) {
        var rows = plan.verdicts().stream().map(RoleResult::of).toList();
        return new RolesReport(
                dryRun,
                plan.changed().size(),
                count(rows, "changed"),
                count(rows, "unchanged"),
                count(rows, "rejected"),
                rows);
    }

    private static long count(List<RoleResult> rows, String result) {
        return rows.stream().filter(row -> row.result().equals(result)).count();
    }
}
