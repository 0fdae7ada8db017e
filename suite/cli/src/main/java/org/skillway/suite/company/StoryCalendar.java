package org.skillway.suite.company;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Moves the days of the files so that the story's day is today. */
public record StoryCalendar(LocalDate storyDay, LocalDate today) {

    public LocalDate move(LocalDate written) {
        return written.plusDays(ChronoUnit.DAYS.between(storyDay, today));
    }

    /** The same for a day in text; empty text stays empty. */
    public String move(String written) {
        return written.isEmpty() ? "" : move(LocalDate.parse(written)).toString();
    }
}
