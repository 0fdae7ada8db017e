package org.skillway.skills.priority.domain;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ranks roles by what their gaps put at stake, to say where to start.
 *
 * <p><b>In plain words.</b> A role comes first where many hold it, much of what it asks is missing, it is due soon, at most
 * one person can do it, and leaders say that much is lost by it. Each of these is a factor, the product ranks. Nothing
 * about money is made up: what is at stake is what a named leader stated.
 *
 * <p><b>Formula.</b> For each person i with share sᵢ of the role and each open gap g, with w its weight (twice that if
 * critical), p the probability that the level is missed, and d the days until it is due,
 *
 * <pre>
 *   people     n = Σ sᵢ
 *   missing    m = Σ sᵢ·(Σ w·p / Σ w over all that is asked) / n           0 to 1
 *   urgency    u = Σ sᵢ·w·p·30/(30 + d) / Σ sᵢ·w·p, with d ≥ 0              0 to 1
 *   key person k = 1 + share of the map where at most one holder is ready   1 to 2
 *   impact     v = the stake per person and month
 *   score        = n · m · u · k · v
 * </pre>
 *
 * <p>What holds because of it: another person with the same gaps, a lower estimate, an earlier day or a higher stake never
 * ranks a role lower.
 *
 * <p><b>Where the constants come from.</b> 30 days is the distance of two checkpoints: what is due at the next one counts
 * half of what is due now. Twice for critical and for a role that rests on one person is our judgment; both are stated in
 * the answer by their factor, with the rank the role had without it.
 *
 * <p><b>What is unknown</b> is named. A role without a stake counts as the median of those stated (in the currency that
 * most are stated in; another one is not converted and so unknown), and has beside its rank the best and the worst it
 * could have with the highest and the lowest of them. Where nobody stated anything money ranks nothing. What is asked of
 * people of whom no evidence tells counts by the belief that nothing is known.
 *
 * <p><b>Limits.</b> A product of five factors is a convention, no model of loss; the score compares and measures nothing.
 * Whether a role can be trained at all, and at what cost, does not enter.
 */
public final class PriorityRanking {

    /** The version of these rules. */
    public static final String VERSION = "role-priority-1";

    private final List<Double> stakes;
    private final PriorityWords words;
    private final Map<String, Map<Factor, Double>> values = new TreeMap<>();

    private PriorityRanking(List<RoleSituation> roles) {
        this.words = new PriorityWords(currency(roles).orElse(null));
        this.stakes =
                roles.stream().flatMap(role -> stake(role).stream()).sorted().toList();
        roles.forEach(role -> values.put(role.map().role(), values(role)));
    }

    /** The first to start with first; roles of the same score by their key. */
    public static List<RolePriority> rank(List<RoleSituation> roles) {
        return new PriorityRanking(roles).inOrder(roles);
    }

    /** The currency most stakes are stated in, the first by name where several are; empty where nobody stated any. */
    public static Optional<String> currency(List<RoleSituation> roles) {
        var counts = roles.stream()
                .flatMap(role -> Stream.ofNullable(role.stake()))
                .collect(Collectors.groupingBy(Stake::currency, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    private List<RolePriority> inOrder(List<RoleSituation> roles) {
        return roles.stream()
                .map(this::priority)
                .sorted(Comparator.comparingInt(RolePriority::rank))
                .toList();
    }

    private RolePriority priority(RoleSituation role) {
        var known = stake(role).isPresent() || stakes.isEmpty();
        var now = score(role.map().role());
        var rest = known ? 0 : now / usual();
        return new RolePriority(
                rank(role, this::score),
                known ? rank(role, this::score) : rankAt(role, rest * stakes.getLast()),
                known ? rank(role, this::score) : rankAt(role, rest * stakes.getFirst()),
                role,
                now,
                Stream.of(Factor.values()).map(factor -> share(role, factor)).toList(),
                words.unknown(role));
    }

    private RolePriority.Share share(RoleSituation role, Factor factor) {
        return new RolePriority.Share(
                factor,
                value(role.map().role(), factor),
                words.of(role, factor, value(role.map().role(), factor)),
                rank(role, other -> scoreWithout(other, factor)));
    }

    private Map<Factor, Double> values(RoleSituation role) {
        var values = new EnumMap<Factor, Double>(Factor.class);
        values.put(Factor.PEOPLE, role.holding().shares());
        values.put(Factor.MISSING, role.holding().missing());
        values.put(Factor.URGENCY, role.holding().urgency());
        values.put(Factor.KEY_PERSON, 1 + role.restingOnOne());
        values.put(Factor.IMPACT, stake(role).orElse(usual()));
        return values;
    }

    /** In the currency that counts; empty where nobody stated one. */
    private Optional<Double> stake(RoleSituation role) {
        return Optional.ofNullable(role.stake())
                .filter(words::counts)
                .map(stake -> stake.amount().doubleValue());
    }

    /** The median of what was stated, or one where nothing was: then it weighs nothing. */
    private double usual() {
        var middle = stakes.size() / 2;
        if (stakes.isEmpty()) {
            return 1;
        }
        return stakes.size() % 2 == 1 ? stakes.get(middle) : (stakes.get(middle - 1) + stakes.get(middle)) / 2;
    }

    private double value(String role, Factor factor) {
        return Objects.requireNonNull(values.get(role)).getOrDefault(factor, 0.0);
    }

    private double score(String role) {
        return product(role, factor -> true);
    }

    private double scoreWithout(String role, Factor left) {
        return product(role, factor -> factor != left);
    }

    private double product(String role, Predicate<Factor> counts) {
        return Stream.of(Factor.values())
                .filter(counts)
                .mapToDouble(factor -> value(role, factor))
                .reduce(1, (a, b) -> a * b);
    }

    private int rank(RoleSituation role, ToDoubleFunction<String> score) {
        return rank(role.map().role(), score.applyAsDouble(role.map().role()), score);
    }

    private int rankAt(RoleSituation role, double own) {
        return rank(role.map().role(), own, this::score);
    }

    private int rank(String role, double own, ToDoubleFunction<String> score) {
        return 1
                + Math.toIntExact(values.keySet().stream()
                        .filter(other -> !other.equals(role))
                        .filter(other -> {
                            var theirs = score.applyAsDouble(other);
                            return theirs > own || (theirs == own && other.compareTo(role) < 0);
                        })
                        .count());
    }
}
