package org.skillway.mentor.match.domain;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.skillway.mentor.mentoring.domain.MentorType;
import org.skillway.mentor.mentoring.domain.Offer;
import org.skillway.mentor.need.domain.GapKind;

/** One ask and one mentor side by side: the facts about the two together that rules and score look at. */
record Pair(Ask ask, Mentor mentor, Duration shared) {

    static Pair of(Ask ask, Mentor mentor) {
        return new Pair(
                ask, mentor, ask.availability().sharedWith(mentor.mentoring().availability(), ask.week()));
    }

    /** Levels the mentor is above the learner; negative when below, and far below when the skill is not offered. */
    double margin() {
        return offer().map(offer -> offer.strength() - ask.gap().estimatedLevel())
                .orElse(Double.NEGATIVE_INFINITY);
    }

    Optional<Offer> offer() {
        return mentor.mentoring().offer(ask.gap().skill());
    }

    boolean managesLearner() {
        return ask.managers().contains(mentor.personId());
    }

    /** As what this mentor can help this learner: who manages them can only be their manager, nobody else can. */
    Optional<MentorType> type() {
        var possible = managesLearner() ? List.of(MentorType.MANAGER) : List.of(MentorType.PEER, MentorType.EXPERT);
        return possible.stream()
                .filter(mentor.mentoring().types()::contains)
                .min(Comparator.comparing(type -> type != fitting()));
    }

    /** Foundations are explained by who knows the subject best; practice is shown by who does it every day. */
    MentorType fitting() {
        return ask.gap().kind() == GapKind.FOUNDATION ? MentorType.EXPERT : MentorType.PEER;
    }
}
