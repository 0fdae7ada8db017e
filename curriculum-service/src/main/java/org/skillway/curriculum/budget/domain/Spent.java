package org.skillway.curriculum.budget.domain;

import java.time.LocalDate;

/** The minutes already used of one week's budget; the week is named by its Monday. */
public record Spent(LocalDate monday, int minutes) {

    public int in(LocalDate week) {
        return monday.equals(week) ? minutes : 0;
    }

    public Spent plus(LocalDate week, int more) {
        return new Spent(week, in(week) + more);
    }
}
