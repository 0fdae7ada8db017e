package org.skillway.curriculum.catalog.domain;

/** The one thing a module is for: a skill, and the behaviour that shows it at work. */
public record Outcome(String skill, String behaviour) {}
