package org.skillway.curriculum.placement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
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
        UNDECIDED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
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

    private TestOutRow with(State next, @Nullable String why, Sitting at, @Nullable Instant end) {
        return new TestOutRow(id, personId, skill, next, why, at, beganAt, end);
    }
}
