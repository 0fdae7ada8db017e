package org.skillway.skills.occupation.domain;

/** Something that is done in an occupation; core, supplemental, or empty where the source does not say. */
public record Task(String id, String text, String type) {}
