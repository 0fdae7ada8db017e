package org.skillway.mentor.match.domain;

import java.util.Locale;
import org.skillway.mentor.mentoring.domain.MeetingMode;

/** Numbers and names as people read them. */
final class Plain {

    private Plain() {}

    /** A level with one decimal. */
    static String level(double level) {
        return String.format(Locale.ROOT, "%.1f", level);
    }

    static String words(MeetingMode mode) {
        return switch (mode) {
            case IN_PERSON -> "in person";
            case VIDEO -> "by video";
            case CHAT -> "in a chat";
        };
    }
}
