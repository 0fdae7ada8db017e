package org.skillway.skills.profile.domain;

import java.time.Instant;

/** Somebody used a skill at work: no statement about their level, but it keeps the skill alive. */
public record SkillUse(Instant usedAt, Instant knownAt) {}
