package org.skillway.skills.readiness.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.growth.domain.Growth;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.readiness.domain.Readiness.Blocker;
import org.skillway.skills.readiness.domain.Readiness.ByDay;
import org.skillway.skills.readiness.domain.Readiness.Diversity;

/**
 * Forecasts when a person meets everything a role asks for.
 *
 * <p><b>In plain words.</b> What somebody can do now is believed with an error, and how fast they grow is not known. Both
 * are carried through: for every speed there is a probability that all levels are reached by a day, and the mean over
 * speeds is the forecast. Time to practise goes to the skills in proportion to the levels expected to be missing.
 *
 * <p><b>Formula.</b> With beliefs N(m, v) for each skill k, its level L, its share w of the time, and H hours of practice
 * by day t,
 *
 * <pre>  P(t) = mean over speeds R of  Π Φ((m + R·w·H(t) - L) / √v)</pre>
 *
 * with the speeds of {@link Growth}. P rises with t. The expected day is where it passes ½, the interval of 80 % runs from
 * where it passes 0.1 to where it passes 0.9. A skill's share of the doubt is ln p / Σ ln p.
 *
 * <p><b>What the interval promises.</b> Eight in ten people of whom the model is true are ready within it; a seeded test
 * holds that between 75 and 85. Somebody who is ready today with more than one in ten has an interval that begins today and
 * holds more.
 *
 * <p><b>Limits.</b> Beliefs in different skills count as independent; people who are better than believed in one are often
 * so in others, which makes P(now) a little too low. No plateau, no forgetting, no transfer between skills. The constants
 * of growth are not fitted to the tenant's own people.
 *
 * <p><b>Supported</b> means: likely with four in five now, with every skill shown twice without help and reflected on where
 * the role asks for that. It is what the forecast would say if it were asked; nothing follows from it.
 */
public final class ReadinessForecast {

    /** The version of these rules, kept with every stored forecast. */
    public static final String VERSION = "readiness-1";

    private static final int FIVE_YEARS = 5 * 365;
    private static final double DAYS_A_WEEK = 7;
    private static final double MINUTES_AN_HOUR = 60;
    private static final double TENTH = 0.1;
    private static final double HALF = 0.5;
    private static final int[] DAYS = {0, 30, 60, 90, 180, 365};

    private final ReadinessCase asked;
    private final double[] shares;

    private ReadinessForecast(ReadinessCase asked) {
        this.asked = asked;
        var missing = asked.standings().stream()
                .mapToDouble(standing -> Growth.shortfall(standing.estimate(), standing.level()))
                .toArray();
        var all =
                IntStream.range(0, missing.length).mapToDouble(k -> missing[k]).sum();
        this.shares = IntStream.range(0, missing.length)
                .mapToDouble(k -> all == 0 ? 0 : missing[k] / all)
                .toArray();
    }

    public static Readiness of(ReadinessCase asked) {
        return new ReadinessForecast(asked).readiness();
    }

    public static double probabilityNow(ReadinessCase asked) {
        return new ReadinessForecast(asked).probability(0);
    }

    /** Whether the expected day of somebody who does not practise on leave lies no later than a day, within five years. */
    public static boolean isExpectedBy(LocalDate day, ReadinessCase asked, Tenure tenure) {
        var practised = Math.toIntExact(Math.min(FIVE_YEARS, tenure.days(asked.from(), day)));
        return !day.isBefore(tenure.day(asked.from(), 0))
                && new ReadinessForecast(asked).probability(practised) >= HALF;
    }

    private Readiness readiness() {
        var now = probability(0);
        var evidence = diversity(asked.standings());
        return new Readiness(
                now,
                IntStream.of(DAYS)
                        .mapToObj(day -> new ByDay(day, asked.from().plusDays(day), probability(day)))
                        .toList(),
                dateOf(TENTH),
                dateOf(HALF),
                dateOf(1 - TENTH),
                blocking(asked.standings()),
                evidence,
                now >= Estimate.READY_PROBABILITY
                        && evidence.thin().isEmpty()
                        && evidence.unreflected().isEmpty());
    }

    /** The probability that everything is reached so many days from now. */
    double probability(int day) {
        var hours = day / DAYS_A_WEEK * asked.minutesAWeek() / MINUTES_AN_HOUR;
        return Growth.overPeople(speed -> {
            var product = 1.0;
            for (var k = 0; k < shares.length; k++) {
                var standing = asked.standings().get(k);
                product *= Growth.at(standing.estimate(), standing.level(), speed * hours * shares[k]);
            }
            return product;
        });
    }

    private @Nullable LocalDate dateOf(double quantile) {
        if (probability(FIVE_YEARS) < quantile) {
            return null;
        }
        var low = 0;
        var high = FIVE_YEARS;
        while (low < high) {
            var middle = (low + high) / 2;
            if (probability(middle) < quantile) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return asked.from().plusDays(low);
    }

    static List<Blocker> blocking(List<Standing> standings) {
        var doubt = standings.stream().mapToDouble(ReadinessForecast::doubt).sum();
        return standings.stream()
                .filter(standing -> !standing.reached())
                .map(standing -> new Blocker(
                        standing.skill(),
                        standing.level(),
                        standing.estimate().level(),
                        standing.probability(),
                        doubt == 0 ? 0 : doubt(standing) / doubt,
                        standing.critical()))
                .sorted(Comparator.comparingDouble(Blocker::shareOfDoubt)
                        .reversed()
                        .thenComparing(Blocker::skill))
                .toList();
    }

    /** By skill; together they make one, where there is any doubt. */
    public static Map<String, Double> sharesOfDoubt(ReadinessCase asked) {
        var all =
                asked.standings().stream().mapToDouble(ReadinessForecast::doubt).sum();
        var shares = new TreeMap<String, Double>();
        asked.standings().forEach(standing -> shares.put(standing.skill(), all == 0 ? 0 : doubt(standing) / all));
        return shares;
    }

    public static double doubt(Standing standing) {
        // Never without end, so that shares stay shares.
        return -Math.log(Math.max(standing.probability(), Double.MIN_NORMAL));
    }

    private static Diversity diversity(List<Standing> standings) {
        return new Diversity(
                standings.stream().mapToInt(Standing::kinds).max().orElse(0),
                standings.stream().mapToInt(Standing::sources).max().orElse(0),
                standings.stream()
                        .mapToInt(standing -> standing.estimate().evidence())
                        .sum(),
                standings.stream()
                        .mapToInt(standing -> standing.estimate().unassisted())
                        .sum(),
                standings.stream()
                        .filter(standing -> standing.estimate().unassisted() < Estimate.READY_EVIDENCE)
                        .map(Standing::skill)
                        .toList(),
                standings.stream()
                        .filter(Standing::unreflected)
                        .map(Standing::skill)
                        .toList());
    }
}
