package org.skillway.skills.gap.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMap;

/** States facts about roles and people. */
public final class GapFixture {

    static final LocalDate START = LocalDate.parse("2026-11-02");

    private GapFixture() {}

    static Requirement asks(String skill, int level, int byDay) {
        return new Requirement(skill, level, 1, byDay, false);
    }

    static Duty aRole(String role, Requirement... skills) {
        return aRoleOf(1, role, skills);
    }

    static Duty aRoleOf(double weight, String role, Requirement... skills) {
        return new Duty(new RoleMap(role, role, "family", List.of(skills)), weight, START, Tenure.since(START));
    }

    /** An estimate at a level, as sure as the evidence of a few weeks makes it. */
    static Estimate believed(double level) {
        return new Estimate(level - 2.5, 0.16, 6, 4);
    }

    public static List<Duty> randomDuties(Random random) {
        var duties = new ArrayList<Duty>();
        for (var role = 0; role <= random.nextInt(3); role++) {
            var skills = new ArrayList<Requirement>();
            for (var skill = 0; skill < 6; skill++) {
                if (random.nextBoolean()) {
                    skills.add(new Requirement(
                            "skill-" + skill,
                            1 + random.nextInt(5),
                            0.1 + 0.9 * random.nextDouble(),
                            30 * (1 + random.nextInt(3)),
                            random.nextBoolean()));
                }
            }
            var map = new RoleMap("role-" + role, "Role", "family", skills);
            duties.add(new Duty(
                    map, 0.1 + 0.9 * random.nextDouble(), START.plusDays(random.nextInt(200)), Tenure.since(START)));
        }
        return duties;
    }

    public static Map<String, Estimate> randomEstimates(Random random) {
        var estimates = new HashMap<String, Estimate>();
        for (var skill = 0; skill < 6; skill++) {
            if (random.nextInt(3) > 0) {
                var evidence = random.nextInt(8);
                estimates.put(
                        "skill-" + skill,
                        new Estimate(
                                3 * random.nextGaussian(),
                                0.05 + random.nextDouble(),
                                evidence,
                                random.nextInt(evidence + 1)));
            }
        }
        return estimates;
    }
}
