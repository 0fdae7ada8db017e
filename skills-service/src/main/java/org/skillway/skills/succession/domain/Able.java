package org.skillway.skills.succession.domain;

import java.util.UUID;

/** Somebody of the area. */
public record Able(UUID personId, String userName) {}
