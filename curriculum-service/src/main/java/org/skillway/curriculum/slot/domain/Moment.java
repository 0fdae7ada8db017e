package org.skillway.curriculum.slot.domain;

import java.time.Instant;

/** Something in somebody's work, such as a sale or the beginning of a shift, and when. */
public record Moment(String moment, Instant at) {}
