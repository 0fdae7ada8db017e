package org.skillway.curriculum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.contest.ContestResource.RulingRequest;
import org.skillway.curriculum.contest.domain.Contest;
import org.skillway.curriculum.contest.domain.Ruling;
import org.skillway.curriculum.contest.domain.Ruling.Outcome;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Testimony;
import org.skillway.curriculum.path.domain.Wishes.Deferral;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Takes a named person's decision about a contested step, with what follows from it for the path. */
@ApplicationScoped
class DecideContest {

    /** What an upheld step waits at least, where its decider names no day: one planning horizon. */
    static final int USUAL_DAYS = 28;

    static final int MOST_DAYS = 365;

    /** What skills-service gives a manager's observation. */
    private static final double RELIABILITY = 0.6;

    @Inject
    Contests contests;

    @Inject
    Docket docket;

    @Inject
    Learners learners;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    public Contest decide(UUID id, RulingRequest request) {
        UUID personId = require(id).personId();
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> unseen(personId, id));
        if (known.own() || !docket.decidesAbout(personId)) {
            audit.denied("step.contest-decide", "person/" + personId);
            throw new Problem(
                    ProblemCode.FORBIDDEN,
                    "Their direct manager decides, or HR where there is none, and nobody about themselves.");
        }
        Contest contest = require(id);
        if (!contest.open()) {
            throw new Problem(ProblemCode.CONFLICT, "Contest " + id + " is decided already.");
        }
        Instant now = clock.instant();
        Ruling ruling = ruling(request, now, now.atZone(known.zone()).toLocalDate(), caller.userName());
        Contest decided = contest.decided(ruling);
        contests.decide(id, ruling);
        outbox.tell("learner", personId.toString(), ContestDecided.of(decided, ruling));
        audit.wrote("step.contest-decide", "person/" + personId);
        if (ruling.outcome() == Outcome.UPHELD) {
            changeLearner.change(
                    known,
                    ChangeCause.of(ChangeCause.Kind.CONTEST, "contest of " + contest.module() + " upheld"),
                    upheld(known, contest, ruling));
        }
        return decided;
    }

    /** Told as what is not there; on record as what was not to be seen. */
    private Problem unseen(UUID personId, UUID id) {
        audit.denied("person.see", "person/" + personId);
        return none(id);
    }

    private static Ruling ruling(RulingRequest request, Instant now, LocalDate today, String by) {
        Outcome outcome = Outcome.of(request.outcome());
        LocalDate until = request.putOffUntil();
        if (outcome == Outcome.KEPT && (until != null || request.level() != null)) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "What is kept is neither put off nor believed otherwise.",
                    Problem.at("/outcome", "kept has no consequence"));
        }
        if (until != null && (!until.isAfter(today) || until.isAfter(today.plusDays(MOST_DAYS)))) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "Put it off until a day from tomorrow to " + today.plusDays(MOST_DAYS) + ".",
                    Problem.at("/putOffUntil", "not in the coming year"));
        }
        LocalDate day = outcome == Outcome.UPHELD && until == null && request.level() == null
                ? today.plusDays(USUAL_DAYS)
                : until;
        return new Ruling(outcome, request.reason(), day, request.level(), by, now);
    }

    private Learner upheld(KnownLearner known, Contest contest, Ruling ruling) {
        Learner learner = known.learner();
        LocalDate until = ruling.putOffUntil();
        if (until != null) {
            Deferral excused = Deferral.ruled(contest.module(), until, ruling.decidedAt(), contest.id());
            LocalDate today = ruling.decidedAt().atZone(known.zone()).toLocalDate();
            learner = learner.wishing(learner.wishes().deferred(excused, today));
        }
        Double level = ruling.level();
        Optional<String> skill = known.catalogue().module(contest.module()).map(Module::skill);
        if (level == null || skill.isEmpty()) {
            return learner;
        }
        boolean shown = docket.isManagerOf(contest.personId()) && !repeats(contest, skill.get(), ruling, known);
        return learner.told(skill.get(), new Testimony(new Level(level), RELIABILITY, shown), ruling.decidedAt());
    }

    /** As in skills-service, what one observer sees of a skill in a day counts as shown once. */
    private boolean repeats(Contest contest, String skill, Ruling ruling, KnownLearner known) {
        return contests.about(contest.personId()).stream()
                .filter(other -> !other.id().equals(contest.id()))
                .filter(other -> known.catalogue()
                        .module(other.module())
                        .filter(module -> module.skill().equals(skill))
                        .isPresent())
                .map(Contest::ruling)
                .anyMatch(earlier -> earlier != null && ruling.repeats(earlier));
    }

    private Contest require(UUID id) {
        return contests.of(id).orElseThrow(() -> none(id));
    }

    private static Problem none(UUID id) {
        return new Problem(ProblemCode.NOT_FOUND, "No contest " + id + " that you may see.");
    }
}
