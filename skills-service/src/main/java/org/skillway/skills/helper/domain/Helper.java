package org.skillway.skills.helper.domain;

import java.util.UUID;

/** Somebody who can help on to a level: by agreement already, or by what they say they can. */
public record Helper(UUID personId, double strength, boolean agreed) {}
