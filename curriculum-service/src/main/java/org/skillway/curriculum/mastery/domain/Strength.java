package org.skillway.curriculum.mastery.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is ahead of or behind their general ability in one skill, and from how much evidence.
 *
 * @param grounds what stands behind it where a path would skip what comes first
 */
public record Strength(
        Belief belief,
        int answers,
        int evidence,
        int unassisted,
        Instant at,
        @Nullable Grounds grounds) {

    static Strength unknown(Belief usual, Instant at) {
        return new Strength(usual, 0, 0, 0, at, Grounds.NONE);
    }

    public Strength(Belief belief, int answers, int evidence, int unassisted, Instant at) {
        this(belief, answers, evidence, unassisted, at, null);
    }

    public Strength {
        if (answers < 0 || answers > evidence || unassisted < 0 || unassisted > evidence) {
            throw new IllegalArgumentException("Answers and unassisted evidence are part of all evidence, but "
                    + answers + " and " + unassisted + " of " + evidence + " are not.");
        }
        grounds = grounds == null ? Grounds.of(answers, evidence, unassisted) : grounds;
    }

    /** What is still known at a later time; an earlier time changes nothing. */
    Strength on(Instant later, Norms norms) {
        return later.isAfter(at)
                ? new Strength(
                        belief.faded(Duration.between(at, later), norms.strengthSpread()),
                        answers,
                        evidence,
                        unassisted,
                        later,
                        grounds)
                : this;
    }

    /**
     * What two skills that turn out to be one say together. Each belief is what its own evidence made of the same prior, so
     * their precisions add up and the prior, which both contain, is taken off once; each is first said against the practice
     * of both.
     *
     * @param prior what both began with
     */
    Strength with(Strength other, Belief prior, Norms norms) {
        Instant later = at.isAfter(other.at) ? at : other.at;
        int practised = answers + other.answers;
        Belief own = on(later, norms).against(practised, norms);
        Belief theirs = other.on(later, norms).against(practised, norms);
        double precision = 1 / own.variance() + 1 / theirs.variance() - 1 / prior.variance();
        double mean =
                (own.mean() / own.variance() + theirs.mean() / theirs.variance() - prior.mean() / prior.variance())
                        / precision;
        return new Strength(
                new Belief(mean, 1 / precision),
                practised,
                evidence + other.evidence,
                unassisted + other.unassisted,
                later,
                known().with(other.known()));
    }

    private Belief against(int practised, Norms norms) {
        return belief.shifted(norms.practised(answers) - norms.practised(practised));
    }

    Strength wandered(Norms norms) {
        return new Strength(
                belief.blurred(norms.strengthWander(), norms.strengthSpread()),
                answers,
                evidence,
                unassisted,
                at,
                grounds);
    }

    /** After an answer that could be right by luck with that probability. */
    Strength answered(Belief after, boolean alone, double lucky) {
        return new Strength(
                after,
                answers + 1,
                evidence + 1,
                unassisted + (alone ? 1 : 0),
                at,
                alone ? known().shown(lucky) : known());
    }

    Grounds known() {
        return requireNonNull(grounds);
    }

    /** Where practice and what is believed together put somebody, in logits beside their general ability. */
    double height(Norms norms) {
        return belief.mean() + norms.practised(answers);
    }

    Strength taught(double logits, Norms norms) {
        double doubt = logits / 2;
        return new Strength(
                belief.shifted(logits).blurred(doubt * doubt, norms.strengthSpread()),
                answers,
                evidence,
                unassisted,
                at,
                grounds);
    }

    /** After another strength, with which it hangs together by so much, came to be believed otherwise. */
    Strength following(Belief was, Belief now, double correlation) {
        double slope = correlation * belief.sd() / was.sd();
        double surer = slope * slope * Math.max(0, was.variance() - now.variance());
        Belief after = new Belief(belief.mean() + slope * (now.mean() - was.mean()), belief.variance() - surer);
        return new Strength(after, answers, evidence, unassisted, at, grounds);
    }

    Strength imagined(double logits, int shown) {
        int alone = Math.max(unassisted, shown);
        return new Strength(
                belief.shifted(logits),
                answers,
                Math.max(evidence, alone),
                alone,
                at,
                shown > 0 ? Grounds.ALL : known());
    }

    Strength told(Belief after, Testimony testimony) {
        return new Strength(
                after, answers, evidence + 1, unassisted + (testimony.shown() ? 1 : 0), at, known().told(testimony));
    }
}
