package org.skillway.curriculum.remediation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.remediation.domain.Ruling.Outcome;

/**
 * A measure with consequences for somebody, as proposed, with all that was said about it. Nothing of it happens before their
 * manager approves; what nobody decides in time lapses, and what awaits a
 * decision about somebody who leaves ends.
 *
 * @param modules what a retraining consists of; none for other measures
 * @param managerId who is to decide; null stands for HR
 */
public record Proposal(
        UUID id,
        UUID personId,
        Kind kind,
        String skill,
        List<String> modules,
        String reason,
        Evidence evidence,
        String proposedBy,
        Instant proposedAt,
        Instant dueAt,
        @Nullable UUID managerId,
        @Nullable Objection objection,
        List<Ruling> rulings) {

    /** Mandatory retraining, a hold from some work, a word to those above. */
    public enum Kind {
        RETRAINING,
        WORK_HOLD,
        REPORT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Where a proposal stands. */
    public enum State {
        PROPOSED,
        LAPSED,
        DECLINED,
        IN_FORCE,
        LIFTED,
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What was believed when it was proposed, in levels, and how often in a row it had not worked out. */
    public record Evidence(
            int failedRounds,
            double level,
            double low,
            double high,
            @Nullable Double targetLevel,
            int pieces) {}

    /** What the learner has to say against it. */
    public record Objection(String reason, Instant at) {}

    public Proposal {
        modules = List.copyOf(modules);
        rulings = List.copyOf(rulings);
    }

    public State state(Instant now) {
        if (rulings.isEmpty()) {
            return now.isBefore(dueAt) ? State.PROPOSED : State.LAPSED;
        }
        return switch (rulings.getLast().outcome()) {
            case APPROVED, KEPT -> State.IN_FORCE;
            case DECLINED -> State.DECLINED;
            case LIFTED -> State.LIFTED;
            case ENDED -> State.ENDED;
        };
    }

    /** Whether a measure in force awaits an answer to what its learner objected. */
    public boolean objectedInForce(Instant now) {
        return state(now) == State.IN_FORCE
                && objection != null
                && rulings.getLast().decidedAt().isBefore(objection.at());
    }

    /** Whether this may be decided where it stands. */
    public boolean allows(Outcome outcome, Instant now) {
        return switch (outcome) {
            case APPROVED, DECLINED, ENDED -> state(now) == State.PROPOSED;
            case LIFTED -> state(now) == State.IN_FORCE;
            case KEPT -> objectedInForce(now);
        };
    }

    /**
     * Whether one person would bring a measure about without a second: by approving what they proposed, or by answering an
     * objection to what they proposed or approved. Declining and lifting take from nobody and are always theirs.
     */
    public boolean isSettledAlone(Outcome outcome, String userName) {
        return switch (outcome) {
            case APPROVED -> proposedBy.equals(userName);
            case KEPT ->
                proposedBy.equals(userName)
                        || rulings.stream()
                                .anyMatch(ruling -> ruling.decidedBy().equals(userName));
            case DECLINED, LIFTED, ENDED -> false;
        };
    }

    public Proposal ruled(Ruling ruling) {
        List<Ruling> more = new ArrayList<>(rulings);
        more.add(ruling);
        return with(objection, more);
    }

    /** Once, and only against what may still have or has consequences. */
    public boolean mayBeObjectedTo(Instant now) {
        State state = state(now);
        return objection == null && (state == State.PROPOSED || state == State.IN_FORCE);
    }

    public Proposal objected(Objection said) {
        return with(said, rulings);
    }

    private Proposal with(@Nullable Objection said, List<Ruling> decided) {
        return new Proposal(
                id,
                personId,
                kind,
                skill,
                modules,
                reason,
                evidence,
                proposedBy,
                proposedAt,
                dueAt,
                managerId,
                said,
                decided);
    }
}
