package org.skillway.mentor.mentorship.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What a meeting must keep to in order to be one of a mentorship; its day is that of either of the two, wherever they live. */
public enum MeetingRule {
    NOT_TO_COME("It is yet to come. Tell of it when it was held.") {
        @Override
        boolean breaks(Meeting meeting, Mentorship mentorship, Calendars days, Instant now) {
            return meeting.on().isAfter(days.latest(now));
        }
    },
    NOT_BEFORE_AGREED("It was before the two agreed to it.") {
        @Override
        boolean breaks(Meeting meeting, Mentorship mentorship, Calendars days, Instant now) {
            return meeting.on().isBefore(days.earliest(mentorship.from()));
        }
    },
    NOT_AFTER_THE_END("The mentorship had ended.") {
        @Override
        boolean breaks(Meeting meeting, Mentorship mentorship, Calendars days, Instant now) {
            return mentorship.to() != null && meeting.on().isAfter(days.latest(mentorship.to()));
        }
    };

    private final String sentence;

    MeetingRule(String sentence) {
        this.sentence = sentence;
    }

    abstract boolean breaks(Meeting meeting, Mentorship mentorship, Calendars days, Instant now);

    public String sentence() {
        return sentence;
    }

    public static List<MeetingRule> brokenBy(Meeting meeting, Mentorship mentorship, Calendars days, Instant now) {
        return Arrays.stream(values())
                .filter(rule -> rule.breaks(meeting, mentorship, days, now))
                .toList();
    }
}
