package org.skillway.mentor.match.domain;

import java.util.UUID;
import org.skillway.mentor.mentoring.domain.Mentoring;

/** Somebody who might help: what they offer, and whether they are with the company. */
public record Mentor(Mentoring mentoring, boolean active) {

    public UUID personId() {
        return mentoring.personId();
    }
}
