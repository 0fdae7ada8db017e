package org.skillway.skills.readiness.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** All that a forecast is made from: a role's requirements with a person's standing in each, a day, and time to practise. */
public record ReadinessCase(String role, LocalDate from, int minutesAWeek, List<Standing> standings) {

    public ReadinessCase {
        standings =
                standings.stream().sorted(Comparator.comparing(Standing::skill)).toList();
        if (minutesAWeek < 0) {
            throw new IllegalArgumentException("Nobody practises for " + minutesAWeek + " minutes");
        }
    }

    public ReadinessCase with(List<Standing> others) {
        return new ReadinessCase(role, from, minutesAWeek, others);
    }
}
