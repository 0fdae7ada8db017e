package org.skillway.skills.succession.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skillway.skills.profile.domain.Estimate;

/**
 * The people of an area with what is believed of them today, in the order in which they were added. Of a belief is kept what
 * risk and training ask: mean and variance, and in a byte whether it was shown often enough and looked back on. That is 17
 * bytes a person and skill, with some room to grow: a company of ten thousand in fifty skills takes 9 to 13 MB, and a plan
 * for it two numbers more, 8 MB.
 */
public final class Area {

    /** What is believed of everybody in one skill. */
    private static final class Beliefs {

        private static final int REFLECTED = 4;

        private double[] means = new double[0];
        private double[] variances = new double[0];
        private byte[] shown = new byte[0];

        void put(int n, Estimate estimate) {
            if (means.length <= n) {
                var room = n + n / 2 + 1;
                means = Arrays.copyOf(means, room);
                variances = Arrays.copyOf(variances, room);
                shown = Arrays.copyOf(shown, room);
            }
            means[n] = estimate.mean();
            variances[n] = estimate.variance();
            shown[n] = (byte) (Math.min(estimate.unassisted(), Estimate.READY_EVIDENCE)
                    + (estimate.reflections() > 0 ? REFLECTED : 0));
        }

        Estimate of(int n) {
            // No belief has a variance of zero: that is where nothing was put.
            if (means.length <= n || variances[n] == 0) {
                return Estimate.NOTHING_KNOWN;
            }
            var often = shown[n] % REFLECTED;
            return new Estimate(means[n], variances[n], often, often, shown[n] / REFLECTED);
        }
    }

    private static final Beliefs NONE = new Beliefs();

    private final List<Able> people = new ArrayList<>();
    private final Map<String, Beliefs> bySkill = new HashMap<>();

    public void add(UUID personId, String userName, Map<String, Estimate> estimates) {
        estimates.forEach((skill, estimate) ->
                bySkill.computeIfAbsent(skill, _ -> new Beliefs()).put(people.size(), estimate));
        people.add(new Able(personId, userName));
    }

    public int size() {
        return people.size();
    }

    Able person(int n) {
        return people.get(n);
    }

    /** Of the n-th person, with no more of what was shown than is asked for anywhere. */
    Estimate in(String skill, int n) {
        return bySkill.getOrDefault(skill, NONE).of(n);
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
