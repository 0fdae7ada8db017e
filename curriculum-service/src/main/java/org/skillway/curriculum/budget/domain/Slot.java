package org.skillway.curriculum.budget.domain;

/** A moment of the working week that is set aside for learning, such as five minutes before a shift. */
public record Slot(String moment, int minutes) {}
