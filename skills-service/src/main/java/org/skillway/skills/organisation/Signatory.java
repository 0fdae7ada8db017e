package org.skillway.skills.organisation;

/**
 * A named person who answers for a judgment about another, with the role and the relation that let them; a report is led
 * by whom they judge.
 */
public record Signatory(Person person, String role, String relation, boolean isReport) {}
