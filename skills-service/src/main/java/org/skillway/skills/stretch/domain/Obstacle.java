package org.skillway.skills.stretch.domain;

import java.util.Locale;
import java.util.Optional;

/** Why somebody cannot take up an assignment, whatever it exercises. The first that holds counts. */
public enum Obstacle {
    NOT_OPEN("it cannot be taken up on this day") {
        @Override
        boolean holds(Opening opening, Applicant applicant) {
            return !opening.assignment().isOpenOn(applicant.day());
        }
    },
    FOR_OTHERS("it is open to another team or role") {
        @Override
        boolean holds(Opening opening, Applicant applicant) {
            return !opening.assignment().isOpenTo(applicant);
        }
    },
    COMPLETED("they have completed it before") {
        @Override
        boolean holds(Opening opening, Applicant applicant) {
            return applicant.theirs().get(opening.assignment().key()) == Applicant.Stage.COMPLETED;
        }
    },
    FULL("all of its places are taken") {
        @Override
        boolean holds(Opening opening, Applicant applicant) {
            return opening.taken() >= opening.assignment().places();
        }
    };

    private final String phrase;

    Obstacle(String phrase) {
        this.phrase = phrase;
    }

    abstract boolean holds(Opening opening, Applicant applicant);

    public String phrase() {
        return phrase;
    }

    /** As written in answers: {@code not-open}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Obstacle> of(Opening opening, Applicant applicant) {
        for (var obstacle : values()) {
            if (obstacle.holds(opening, applicant)) {
                return Optional.of(obstacle);
            }
        }
        return Optional.empty();
    }
}
