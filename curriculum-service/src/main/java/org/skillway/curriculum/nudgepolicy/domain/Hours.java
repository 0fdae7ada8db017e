package org.skillway.curriculum.nudgepolicy.domain;

import java.time.LocalTime;

/** Hours of a day, the last not included; those that end before they begin go over midnight, and equal ones are none. */
public record Hours(LocalTime from, LocalTime to) {

    public boolean contain(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isAfter(to) ? begun || !over : begun && !over;
    }
}
