package org.skillway.mentor.match.domain;

import java.util.UUID;
import org.skillway.mentor.mentoring.domain.Mentoring;

/** Somebody who might help: what they offer, how many they help already, and whether they are with the company. */
public record Mentor(Mentoring mentoring, int helped, boolean active) {

    /** How many more learners they can take. */
    public int left() {
        return mentoring.left(helped);
    }

    public UUID personId() {
        return mentoring.personId();
    }
}
