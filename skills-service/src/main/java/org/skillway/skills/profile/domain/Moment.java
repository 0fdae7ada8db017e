package org.skillway.skills.profile.domain;

import java.time.Instant;

/** What was true at one time as far as it was known at another: the two axes of a bitemporal read. */
public record Moment(Instant asOf, Instant knownAt) {

    boolean holds(Instant trueAt, Instant toldAt) {
        return !trueAt.isAfter(asOf) && !toldAt.isAfter(knownAt);
    }

    /** When the company's own documents, which are true from when they are written, have to be from. */
    public Instant documents() {
        return asOf.isBefore(knownAt) ? asOf : knownAt;
    }
}
