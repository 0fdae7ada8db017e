package org.skillway.skills.taxonomy;

/** Within the service and its transaction: from now on the one is the other, and whoever names it follows. */
public record SkillMerged(String from, String into) {}
