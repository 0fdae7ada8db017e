package org.skillway.curriculum.workday.domain;

import java.time.LocalDate;

/** Days somebody is away, both included. */
public record Leave(LocalDate first, LocalDate last) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
