package org.skillway.skills.priority.domain;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Where a role comes among the others, and why. A rank guides: nobody is trained, held back or paid by it.
 *
 * @param bestRank the rank if the unknown stake were the highest stated
 * @param worstRank the rank if it were the lowest
 */
public record RolePriority(
        int rank,
        int bestRank,
        int worstRank,
        RoleSituation role,
        double score,
        List<Share> factors,
        List<Unknown> unknown) {

    /** One factor: its value, in words, and which rank the role had if the factor were left out for all roles. */
    public record Share(Factor factor, double value, String words, int rankWithout) {}

    /** Something the rank rests on that nobody knows. */
    public record Unknown(Factor factor, String words) {}

    public RolePriority {
        factors = List.copyOf(factors);
        unknown = List.copyOf(unknown);
    }

    /** The money that is lost a month by what is missing now, as the stated stake has it; empty where none is stated. */
    public OptionalDouble lostAMonth() {
        var stake = role.stake();
        return stake == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(stake.amount().doubleValue() * value(Factor.PEOPLE) * value(Factor.MISSING));
    }

    private double value(Factor factor) {
        return factors.stream()
                .filter(share -> share.factor() == factor)
                .mapToDouble(Share::value)
                .sum();
    }
}
