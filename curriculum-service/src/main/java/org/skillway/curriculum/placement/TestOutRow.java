package org.skillway.curriculum.placement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.placement.domain.Sitting;
import org.skillway.curriculum.placement.domain.Turn;

/** A test as it is stored; the reason and the end are null while it is under way. */
record TestOutRow(
        UUID id,
        UUID personId,
        String skill,
        State state,
        @Nullable String reason,
        Sitting sitting,
        Instant beganAt,
        @Nullable Instant endedAt) {

    /** Whoever takes longer has had time to look things up. */
    static final Duration LONGEST = Duration.ofHours(2);

    enum State {
        ASKING,
        PASSED,
        FAILED,
        UNDECIDED,
        LEFT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As it is stored: to earlier releases nothing is claimed of a test given up. */
        String stored() {
            return this == LEFT ? UNDECIDED.code() : code();
        }

        static State of(String stored, boolean givenUp) {
            return givenUp ? LEFT : valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    static TestOutRow begun(UUID id, UUID personId, String skill, Sitting sitting, Instant now) {
        return new TestOutRow(id, personId, skill, State.ASKING, null, sitting, now, null);
    }

    TestOutRow after(Sitting next, Instant now) {
        return switch (next.turn()) {
            case Turn.Ask ignored -> with(State.ASKING, null, next, null);
            case Turn.Passed(String why) -> with(State.PASSED, why, next, now);
            case Turn.Failed(String why) -> with(State.FAILED, why, next, now);
            case Turn.Undecided(String why) -> with(State.UNDECIDED, why, next, now);
            case Turn.Refused(String why) -> with(State.UNDECIDED, why, next, now);
        };
    }

    /** The test ended when its time was over, without a claim. */
    TestOutRow lapsed() {
        return with(
                State.UNDECIDED,
                "Not finished within " + LONGEST.toHours() + " hours. Nothing is claimed; the module decides.",
                sitting,
                beganAt.plus(LONGEST));
    }

    /** The test ended because its learner works here no more, without a claim. */
    TestOutRow brokenOff(Instant now) {
        return with(State.UNDECIDED, "Broken off: they do not work here any more. Nothing is claimed.", sitting, now);
    }

    /** The test ended because its learner gave it up, without a claim. */
    TestOutRow givenUp(Instant now) {
        return with(State.LEFT, "Given up. Nothing is claimed; the module decides.", sitting, now);
    }

    boolean asking() {
        return state == State.ASKING;
    }

    boolean overdue(Instant now) {
        return asking() && now.isAfter(beganAt.plus(LONGEST));
    }

    /** The items its learner has met in it, by module. */
    Map<String, Set<String>> met() {
        return sitting.shownItems().stream()
                .collect(groupingBy(
                        key -> key.substring(0, key.indexOf('/')),
                        mapping(key -> key.substring(key.indexOf('/') + 1), toUnmodifiableSet())));
    }

    Level level() {
        return sitting.target();
    }

    /** What comes out otherwise when an ended test is held again; empty where it is the same to the last character. */
    List<String> heldAgain() {
        List<String> otherwise = sitting.askedOtherwise();
        if (!otherwise.isEmpty() || endedAt == null) {
            return otherwise;
        }
        TestOutRow again = after(sitting, endedAt);
        if (again.asking()) {
            // Ended from outside, which claims nothing.
            return state == State.PASSED || state == State.FAILED
                    ? List.of("the verdict was " + state.code() + " and is none")
                    : List.of();
        }
        if (state != again.state) {
            return List.of("the verdict was " + state.code() + " and is " + again.state.code());
        }
        return Objects.equals(reason, again.reason) ? List.of() : List.of("the reason is worded otherwise");
    }

    private TestOutRow with(State next, @Nullable String why, Sitting at, @Nullable Instant end) {
        return new TestOutRow(id, personId, skill, next, why, at, beganAt, end);
    }
}
