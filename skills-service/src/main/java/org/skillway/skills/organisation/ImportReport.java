package org.skillway.skills.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.skills.organisation.domain.Endings.Ended;
import org.skillway.skills.organisation.domain.Verdict;

/** What became of each row of a people file, or would become of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportReport(
        boolean dryRun,
        long created,
        long updated,
        long unchanged,
        long rejected,

        @Schema(description = "People whom a file of everybody lacks.")
        List<EndedPerson> ended,

        @Schema(description = "Why the file would be refused as a whole; only in a dry run.") @Nullable
        String refusal,

        List<RowResult> rows) {

    /** Somebody whose last day the import set. */
    record EndedPerson(String externalId, UUID personId, LocalDate endDate) {}

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

        static RowResult of(Verdict verdict, @Nullable PersonRow person) {
            var outcome = switch (verdict) {
                case Verdict.Create create -> Outcome.CREATED;
                case Verdict.Update update -> Outcome.UPDATED;
                case Verdict.Unchanged unchanged -> Outcome.UNCHANGED;
                case Verdict.Reject reject -> Outcome.REJECTED;
            };
            return new RowResult(
                    verdict.row(),
                    verdict.externalId(),
                    code(outcome),
                    person == null ? null : person.personId,
                    verdict instanceof Verdict.Reject reject ? errors(reject) : List.of());
        }

        private static List<Problem.Location> errors(Verdict.Reject reject) {
            return reject.violations().stream()
                    .map(wrong -> Problem.at("/" + reject.row() + "/" + wrong.column(), wrong.detail()))
                    .toList();
        }
    }

    /** The people are those there are by external id, the new ones included once they are stored. */
    static ImportReport of(boolean dryRun, List<Verdict> verdicts, Ended ended, Map<String, PersonRow> people) {
        var rows = verdicts.stream()
                .map(verdict -> RowResult.of(verdict, people.get(verdict.externalId())))
                .toList();
        return new ImportReport(
                dryRun,
                count(rows, Outcome.CREATED),
                count(rows, Outcome.UPDATED),
                count(rows, Outcome.UNCHANGED),
                count(rows, Outcome.REJECTED),
                ended.people().stream()
                        .map(person -> new EndedPerson(
                                person.externalId(),
                                Objects.requireNonNull(people.get(person.externalId())).personId,
                                Objects.requireNonNull(person.endDate())))
                        .toList(),
                ended.refusal(),
                rows);
    }

    static String code(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static long count(List<RowResult> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.result().equals(code(outcome))).count();
    }
}
