package org.skillway.skills.leave.domain;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** What a leave must keep to beside the person's contract and their other leaves. */
public enum LeaveRule {
    AT_MOST_THREE_YEARS("/to", "A leave lasts at most three years.") {
        @Override
        boolean breaks(Leave leave, Tenure tenure) {
            return ChronoUnit.DAYS.between(leave.from(), leave.to()) >= THREE_YEARS;
        }
    },
    NOT_BEFORE_THE_START("/from", "It begins before the person does.") {
        @Override
        boolean breaks(Leave leave, Tenure tenure) {
            return leave.from().isBefore(tenure.from());
        }
    },
    NOT_AFTER_THE_END("/to", "It goes beyond the end of the contract.") {
        @Override
        boolean breaks(Leave leave, Tenure tenure) {
            return !tenure.lastsTo(leave.to());
        }
    },
    OVERLAPS_NO_OTHER("/from", "It overlaps a leave that is planned already. Withdraw that one first.") {
        @Override
        boolean breaks(Leave leave, Tenure tenure) {
            return tenure.leaves().stream().anyMatch(leave::overlaps);
        }
    };

    private static final long THREE_YEARS = 3 * 366;

    private final String pointer;
    private final String sentence;

    LeaveRule(String pointer, String sentence) {
        this.pointer = pointer;
        this.sentence = sentence;
    }

    abstract boolean breaks(Leave leave, Tenure tenure);

    /** Where in the request it is broken, as a JSON Pointer. */
    public String pointer() {
        return pointer;
    }

    public String sentence() {
        return sentence;
    }

    /** The tenure holds the leaves that are planned already. */
    public static List<LeaveRule> brokenBy(Leave leave, Tenure tenure) {
        return Stream.of(values()).filter(rule -> rule.breaks(leave, tenure)).toList();
    }
}
