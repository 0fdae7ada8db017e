package org.skillway.curriculum.mastery.domain;

/** One unknown of the sum that decides an answer, and how much of it counts: negative for what makes it harder. */
record Term(Belief belief, double weight) {

    double mean() {
        return weight * belief.mean();
    }

    double variance() {
        return weight * weight * belief.variance();
    }

    /** This unknown after the sum moved by so much and became so much surer: it takes its share of both. */
    Belief moved(double sumVariance, double shift, double shrink) {
        double share = weight * belief.variance() / sumVariance;
        return new Belief(belief.mean() + share * shift, belief.variance() - share * share * shrink);
    }
}
