package org.skillway.skills.profile;

import java.util.UUID;

/** Within this service: something else is believed of a person in a skill. */
public record EstimateChanged(UUID personId, String skill) {}
