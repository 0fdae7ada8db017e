package org.skillway.skills.stretch.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that grows whoever does it: the skills it exercises, how many hours it takes over how many days, and how many can do
 * it at a time.
 *
 * @param team whose members it is open to, with those of the teams below; everybody's where absent
 * @param role whose holders it is open to; everybody's where absent
 * @param until the last day on which it can be taken up; open-ended where absent
 */
public record Assignment(
        String key,
        String name,
        List<Exercise> exercises,
        int hours,
        int days,
        int places,
        @Nullable String team,
        @Nullable String role,
        LocalDate from,
        @Nullable LocalDate until) {

    private static final double MINUTES_AN_HOUR = 60;

    public Assignment {
        exercises = List.copyOf(exercises);
    }

    boolean isOpenOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    boolean isOpenTo(Applicant applicant) {
        return (team == null || applicant.teams().contains(team))
                && (role == null || applicant.roles().contains(role));
    }

    /** What it gives each of its skills: the hours, shared evenly. */
    double minutesEach() {
        return hours * MINUTES_AN_HOUR / exercises.size();
    }
}
