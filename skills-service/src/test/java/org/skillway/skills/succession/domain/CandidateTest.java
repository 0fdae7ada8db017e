package org.skillway.skills.succession.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.skills.leave.domain.Leave;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.readiness.domain.ReadinessCase;
import org.skillway.skills.readiness.domain.Standing;
import org.skillway.skills.succession.domain.Candidate.Term;

class CandidateTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theTermIsWhatTheWholeForecastSays(long seed) {
        var one = candidate(new Random(seed), "one");
        var forecast = one.forecast();

        assertThat(one.probabilityNow()).isEqualTo(forecast.probabilityNow());
        assertThat(one.term()).isEqualTo(term(forecast.probabilityNow(), forecast.expected()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBenchReadPageByPageIsTheWholeLikeliestFirst(long seed) {
        var random = new Random(seed);
        var all = IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(n -> candidate(random, "person-" + n))
                .toList();
        var read = new ArrayList<Candidate>();
        for (var page = page(all, "");
                !page.isEmpty();
                page = page(all, page.getLast().place())) {
            read.addAll(page);
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
        IntStream.range(1, read.size())
                .forEach(n -> assertThat(read.get(n).probabilityNow())
                        .isLessThanOrEqualTo(read.get(n - 1).probabilityNow() + 1e-12));
    }

    private static List<Candidate> page(List<Candidate> all, String after) {
        var bench = new Bench(after, 4);
        all.forEach(bench::add);
        return bench.likeliest();
    }

    private static Term term(double now, @Nullable LocalDate expected) {
        if (now >= Estimate.READY_PROBABILITY) {
            return Term.NOW;
        }
        var days = expected == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(TODAY, expected);
        return days <= 90 ? Term.QUARTER : days <= 365 ? Term.YEAR : Term.LATER;
    }

    private static Candidate candidate(Random random, String name) {
        var standings = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(n -> new Standing(
                        "skill-" + n,
                        1 + random.nextInt(4),
                        false,
                        false,
                        new Estimate(random.nextGaussian(), 0.05 + random.nextDouble(), 3, 2),
                        1,
                        1,
                        null))
                .toList();
        var until = random.nextInt(4) == 0 ? TODAY.plusDays(random.nextInt(400)) : null;
        var tenure = new Tenure(TODAY.minusYears(1), until, leaves(random));
        return Candidate.of(
                new UUID(1, random.nextLong()),
                name,
                new ReadinessCase("lead", TODAY, 30 + random.nextInt(300), standings),
                tenure);
    }

    /** None, one that may have begun, or another after it. */
    private static List<Leave> leaves(Random random) {
        var first = TODAY.plusDays(random.nextInt(60) - 10L);
        var one = new Leave(first, first.plusDays(random.nextInt(60)));
        var another = new Leave(one.to().plusDays(5), one.to().plusDays(random.nextInt(90) + 5L));
        return List.of(one, another).subList(0, random.nextInt(3));
    }
}
