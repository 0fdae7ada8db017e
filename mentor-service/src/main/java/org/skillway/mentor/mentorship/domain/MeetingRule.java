package org.skillway.mentor.mentorship.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What a meeting must keep to in order to be one of a mentorship. */
public enum MeetingRule {
    NOT_TO_COME("It is yet to come. Tell of it when it was held.") {
        @Override
        boolean breaks(Meeting meeting, Mentorship mentorship, LocalDate today) {
            return meeting.on().isAfter(today);
        }
    },
    NOT_BEFORE_AGREED("It was before the two agreed to it.") {
        @Override
        boolean breaks(Meeting meeting, Mentorship mentorship, LocalDate today) {
            return meeting.on().isBefore(mentorship.from());
        }
    },
    NOT_AFTER_THE_END("The mentorship had ended.") {
        @Override
        boolean breaks(Meeting meeting, Mentorship mentorship, LocalDate today) {
            return mentorship.to() != null && meeting.on().isAfter(mentorship.to());
        }
    };

    private final String sentence;

    MeetingRule(String sentence) {
        this.sentence = sentence;
    }

    abstract boolean breaks(Meeting meeting, Mentorship mentorship, LocalDate today);

    public String sentence() {
        return sentence;
    }

    public static List<MeetingRule> brokenBy(Meeting meeting, Mentorship mentorship, LocalDate today) {
        return Arrays.stream(values())
                .filter(rule -> rule.breaks(meeting, mentorship, today))
                .toList();
    }
}
