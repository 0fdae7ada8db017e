package org.skillway.skills.finding;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something worked out and kept, with all that went into it. */
record FindingView(
        UUID findingId,
        UUID personId,
        String kind,

        @Schema(description = "The skill or the role.") String subject,

        String ruleVersion,
        Map<String, Object> inputs,
        Map<String, Object> result,
        String madeBy,
        Instant madeAt) {

    /** Whether the rule, run again on the inputs kept, gives the result kept, to the last character. */
    record Replay(UUID findingId, String ruleVersion, boolean identical, Map<String, Object> result) {}

    static FindingView of(FindingRow row) {
        return new FindingView(
                row.findingId,
                row.personId,
                row.kind,
                row.subject,
                row.ruleVersion,
                tree(row.inputs),
                tree(row.result),
                row.madeBy,
                row.madeAt);
    }

    static Replay replayed(FindingRow row) {
        var again = Rule.of(row.kind).decided(row.inputs);
        return new Replay(row.findingId, row.ruleVersion, again.equals(row.result), tree(again));
    }

    @SuppressWarnings("unchecked") // what a rule takes and gives is an object
    private static Map<String, Object> tree(String text) {
        return Rule.read(text, Map.class);
    }
}
