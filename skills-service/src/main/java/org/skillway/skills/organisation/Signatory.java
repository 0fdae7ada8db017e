package org.skillway.skills.organisation;

/** A named person who answers for a judgment about another, with the role and the relation that let them. */
public record Signatory(Person person, String role, String relation) {}
