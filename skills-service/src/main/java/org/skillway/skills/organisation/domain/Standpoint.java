package org.skillway.skills.organisation.domain;

import java.time.Instant;
import java.time.LocalDate;

/** What was true on a day as far as it was known at a time. HR speaks in days. */
public record Standpoint(LocalDate asOf, Instant knownAt) {}
