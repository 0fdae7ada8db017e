package org.skillway.skills.promotion.domain;

import java.time.Instant;
import java.util.UUID;

/** A named person's verdict. */
public record Signature(UUID signerId, Ruling verdict, Instant signedAt) {}
