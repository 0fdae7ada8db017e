package org.skillway.mentor.skill;

/** In this transaction one skill becomes another; whoever keeps something under the first name keeps it under the other. */
public record SkillMerged(String from, String into) {}
