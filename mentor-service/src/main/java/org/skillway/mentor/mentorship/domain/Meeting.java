package org.skillway.mentor.mentorship.domain;

import java.time.LocalDate;

/** Mentor and learner met on a day for so many minutes. */
public record Meeting(LocalDate on, int minutes) {}
