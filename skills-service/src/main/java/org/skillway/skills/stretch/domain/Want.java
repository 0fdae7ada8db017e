package org.skillway.skills.stretch.domain;

import org.skillway.skills.profile.domain.Estimate;

/** A skill in the way of a role, what is believed of the person in it, and the minutes of practice that would help. */
public record Want(String skill, Estimate estimate, double minutes) {}
