package org.skillway.suite.company;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Moves the days of the files so that the story's day is today. */
public record StoryCalendar(LocalDate storyDay, LocalDate today) {

    private static final Pattern DAY = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d(?=T)");
    private static final Pattern MILLIS = Pattern.compile("(\"(?:occurredAt|timestamp)\": )(\\d{13})\\b");

    public LocalDate move(LocalDate written) {
        return written.plusDays(ChronoUnit.DAYS.between(storyDay, today));
    }

    /** The same for a day in text; empty text stays empty. */
    public String move(String written) {
        return written.isEmpty() ? "" : move(LocalDate.parse(written)).toString();
    }

    /** The same for the times in the JSON of a tool: days before a {@code T}, and milliseconds since 1970. */
    public String moveTimes(String json) {
        var days = DAY.matcher(json).replaceAll(day -> move(day.group()));
        return MILLIS.matcher(days)
                .replaceAll(millis -> millis.group(1)
                        + (Long.parseLong(millis.group(2))
                                + Duration.ofDays(ChronoUnit.DAYS.between(storyDay, today))
                                        .toMillis()));
    }
}
