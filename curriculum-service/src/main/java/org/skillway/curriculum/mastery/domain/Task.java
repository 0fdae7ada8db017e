package org.skillway.curriculum.mastery.domain;

import java.util.List;

/** What an item asks of a person: skills, each for a share of the whole, and what makes this item harder than others. */
public record Task(Belief item, List<Need> needs) {

    private static final double ROUNDING = 1e-9;

    /** A skill that the item takes, and how hard items of that skill are. */
    public record Need(String skill, double share, Belief difficulty) {}

    public Task {
        needs = List.copyOf(needs);
        double sum = needs.stream().mapToDouble(Need::share).sum();
        if (needs.isEmpty() || needs.stream().anyMatch(need -> !(need.share() > 0)) || Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException(
                    "The shares of an item's skills are positive and sum up to 1, not to " + sum + ".");
        }
    }

    /** An item of one skill, where nothing is known about how hard that skill's items are in general. */
    public static Task of(String skill, Belief item) {
        return new Task(item, List.of(new Need(skill, 1, Belief.ZERO)));
    }

    /** Whether success shows this skill itself and does not merely need it: no other skill has a larger share. */
    boolean shows(Need need) {
        return needs.stream().noneMatch(other -> other.share() > need.share() + ROUNDING);
    }
}
