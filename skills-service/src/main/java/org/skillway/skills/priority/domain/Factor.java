package org.skillway.skills.priority.domain;

import java.util.Locale;

/** What a role's place is made of. */
public enum Factor {
    /** How many hold the role, by their share of work. */
    PEOPLE,
    /** How much of what it asks of them is missing. */
    MISSING,
    /** How soon that is due. */
    URGENCY,
    /** How much of the role at most one person can do. */
    KEY_PERSON,
    /** What leaders say is lost per person and month. */
    IMPACT;

    /** As written in answers: {@code key-person}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
