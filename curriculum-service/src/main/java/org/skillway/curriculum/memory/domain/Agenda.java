package org.skillway.curriculum.memory.domain;

import java.time.LocalDate;
import java.util.List;

/** The day of each review, and the reviews that no day has room for. */
public record Agenda(List<Appointment> appointments, List<Unplaced> unplaced) {

    /** A review on its day, and why it is on that one. */
    public record Appointment(String outcome, LocalDate day, int minutes, String reason) {}

    /** A review that no day of its time has room for, and why. */
    public record Unplaced(String outcome, String reason) {}

    public Agenda {
        appointments = List.copyOf(appointments);
        unplaced = List.copyOf(unplaced);
    }
}
