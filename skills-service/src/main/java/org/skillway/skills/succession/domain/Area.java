package org.skillway.skills.succession.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skillway.skills.profile.domain.Estimate;

/**
 * The people of an area with what is believed of them today, in the order in which they were added. What is believed is
 * kept as four numbers a person and skill, with some room to grow: a company of ten thousand in fifty skills takes some
 * 20 MB, and a plan for it two numbers more, 8 MB.
 */
public final class Area {

    private static final int NUMBERS = 4;

    private final List<Able> people = new ArrayList<>();
    private final Map<String, double[]> bySkill = new HashMap<>();

    public void add(UUID personId, String userName, Map<String, Estimate> estimates) {
        estimates.forEach((skill, estimate) -> put(skill, people.size(), estimate));
        people.add(new Able(personId, userName));
    }

    private void put(String skill, int n, Estimate estimate) {
        var at = n * NUMBERS;
        var numbers = bySkill.getOrDefault(skill, new double[0]);
        if (numbers.length <= at) {
            numbers = Arrays.copyOf(numbers, (n + n / 2 + 1) * NUMBERS);
            bySkill.put(skill, numbers);
        }
        numbers[at] = estimate.mean();
        numbers[at + 1] = estimate.variance();
        numbers[at + 2] = estimate.unassisted();
        numbers[at + 3] = estimate.reflections();
    }

    public int size() {
        return people.size();
    }

    Able person(int n) {
        return people.get(n);
    }

    /** Of the n-th person, without the evidence that was brought with help. */
    Estimate in(String skill, int n) {
        var numbers = bySkill.getOrDefault(skill, new double[0]);
        var at = n * NUMBERS;
        // No belief has a variance of zero: that is where nothing was put.
        return numbers.length <= at || numbers[at + 1] == 0 ? Estimate.NOTHING_KNOWN : estimate(numbers, at);
    }

    private static Estimate estimate(double[] numbers, int at) {
        var shown = (int) numbers[at + 2];
        return new Estimate(numbers[at], numbers[at + 1], shown, shown, (int) numbers[at + 3]);
    }

    /** Of everybody in a skill, the probability that they have the level asked for. */
    double[] probabilities(SkillDemand demand) {
        var probabilities = new double[size()];
        for (var n = 0; n < probabilities.length; n++) {
            probabilities[n] = in(demand.skill(), n).probabilityAtLeast(demand.level());
        }
        return probabilities;
    }
}
