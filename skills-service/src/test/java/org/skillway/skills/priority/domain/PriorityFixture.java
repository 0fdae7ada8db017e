package org.skillway.skills.priority.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.gap.domain.Duty;
import org.skillway.skills.gap.domain.Gap;
import org.skillway.skills.gap.domain.GapAnalysis;
import org.skillway.skills.gap.domain.Horizon;
import org.skillway.skills.gap.domain.Target;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMap;

/** States facts about roles and who holds them. */
final class PriorityFixture {

    static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    /** A role with each of those who hold it. */
    record Staffed(RoleMap map, @Nullable Stake stake, List<Holder> holders) {

        Staffed {
            holders = List.copyOf(holders);
        }
    }

    private PriorityFixture() {}

    static List<RoleSituation> situations(List<Staffed> roles) {
        return roles.stream()
                .map(role -> {
                    var holding = new Holding(TODAY);
                    role.holders().forEach(holding::add);
                    return new RoleSituation(role.map(), role.stake(), holding);
                })
                .toList();
    }

    static List<RolePriority> rank(List<Staffed> roles) {
        return PriorityRanking.rank(situations(roles));
    }

    static Requirement asks(String skill, int level, int byDay) {
        return new Requirement(skill, level, 1, byDay, false);
    }

    static RoleMap aRole(String role, Requirement... asked) {
        return new RoleMap(role, role, "family", List.of(asked));
    }

    static Stake euro(int amount) {
        return new Stake(BigDecimal.valueOf(amount), "EUR");
    }

    /** Who took the role up so many days ago. */
    static Holder aHolder(RoleMap map, double share, int daysAgo, Map<String, Estimate> believed) {
        var since = TODAY.minusDays(daysAgo);
        var duty = new Duty(map, share, since, Tenure.since(since));
        return new Holder(share, GapAnalysis.of(List.of(duty), believed, new Horizon.Whole()));
    }

    /** The role where everybody is believed to be less able. */
    static Staffed less(Staffed role, double by) {
        return each(role, gap -> {
            var now = gap.estimate();
            return Gap.between(
                    gap.target(), new Estimate(now.mean() - by, now.variance(), now.evidence(), now.unassisted()));
        });
    }

    /** The role where everything is due half a month earlier. */
    static Staffed earlier(Staffed role) {
        return each(role, gap -> {
            var target = gap.target();
            return Gap.between(
                    new Target(
                            target.skill(),
                            target.roles(),
                            target.level(),
                            target.byDay(),
                            target.dueOn().minusDays(15),
                            target.weight(),
                            target.critical(),
                            target.reflection(),
                            target.daysOnLeave()),
                    gap.estimate());
        });
    }

    private static Staffed each(Staffed role, UnaryOperator<Gap> changed) {
        return new Staffed(
                role.map(),
                role.stake(),
                role.holders().stream()
                        .map(holder -> new Holder(
                                holder.share(),
                                new GapAnalysis(holder.asked().gaps().stream()
                                        .map(changed)
                                        .toList())))
                        .toList());
    }

    /** Two to six roles, some without a stake, some held by nobody. */
    static List<Staffed> random(Random random) {
        var roles = new ArrayList<Staffed>();
        for (var n = 1 + random.nextInt(5); n >= 0; n--) {
            var map = aRole("role-" + n, asked(random));
            var stake = random.nextInt(4) == 0 ? null : euro(100 + random.nextInt(10_000));
            var holders = new ArrayList<Holder>();
            for (var person = random.nextInt(6); person > 0; person--) {
                holders.add(aHolder(map, 0.1 + 0.9 * random.nextDouble(), random.nextInt(120), believed(map, random)));
            }
            roles.add(new Staffed(map, stake, holders));
        }
        return roles;
    }

    private static Requirement[] asked(Random random) {
        var skills = new ArrayList<Requirement>();
        for (var skill = random.nextInt(4); skill >= 0; skill--) {
            skills.add(new Requirement(
                    "skill-" + skill,
                    1 + random.nextInt(5),
                    0.1 + 0.9 * random.nextDouble(),
                    30 * (1 + random.nextInt(3)),
                    random.nextBoolean()));
        }
        return skills.toArray(Requirement[]::new);
    }

    private static Map<String, Estimate> believed(RoleMap map, Random random) {
        var believed = new HashMap<String, Estimate>();
        map.skills().stream().filter(asked -> random.nextInt(4) > 0).forEach(asked -> {
            var evidence = random.nextInt(8);
            believed.put(
                    asked.skill(),
                    new Estimate(
                            3 * random.nextGaussian(),
                            0.05 + random.nextDouble(),
                            evidence,
                            random.nextInt(evidence + 1)));
        });
        return believed;
    }
}
