package org.skillway.skills.promotion.domain;

import java.time.Instant;
import java.util.UUID;

/** A named person's verdict; a report is led by whom it is about, and may owe them something. */
public record Signature(UUID signerId, boolean byReport, Ruling verdict, Instant signedAt) {}
