package org.skillway.curriculum.target.domain;

import org.skillway.curriculum.mastery.domain.Level;

/** What a role asks for in one skill: the level, how much it matters, and by which day after the start. */
public record Requirement(String skill, Level level, double weight, int byDay, boolean critical) {}
