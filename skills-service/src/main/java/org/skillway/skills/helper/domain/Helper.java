package org.skillway.skills.helper.domain;

import java.util.UUID;

/** Somebody who can help on to a level, by the name to ask for: by agreement already, or by what they say they can. */
public record Helper(UUID personId, String displayName, double strength, boolean agreed) {}
