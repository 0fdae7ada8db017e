package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.workday.domain.Workdays;

/** Where nothing else decides what comes first, nothing that could come first is better than what the planner puts there. */
class FirstStepLawsTest {

    private static final int CASES = 1_000;

    /** What is known to be left, in the generated cases: the search looks at three openings of those there are. */
    private static final double WORST = 0.12;

    @Test
    void hardlyEverWouldAnotherOpeningHaveBeenBetter() {
        List<Double> more = more(PlannerVersion.PATH_5);

        assertThat(more).hasSizeGreaterThan(300).allMatch(left -> left <= WORST);
        assertThat(more).filteredOn(left -> left > 0).hasSize(4);
    }

    @Test
    void withoutTryingOpeningsItOftenWould() {
        assertThat(more(PlannerVersion.PATH_3)).filteredOn(left -> left > 0).hasSizeGreaterThan(12);
    }

    /** How much less another opening would leave, of those who can begin with anything. */
    private static List<Double> more(PlannerVersion version) {
        List<Double> more = new ArrayList<>();
        LongStream.rangeClosed(1, CASES).mapToObj(FirstStepLawsTest::any).forEach(any -> {
            Situation begins = free(any.situation());
            Path path = PathPlanner.plan(begins, any.catalogue(), version);
            Alternatives alternatives = Alternatives.of(begins, any.catalogue(), path, version);
            if (!alternatives.all().isEmpty()) {
                more.add(alternatives.more());
            }
        });
        return more;
    }

    private static AnySituation any(long seed) {
        var random = new SplittableRandom(seed);
        return AnySituation.of(random, random.nextInt(1, 10), random.nextInt(1, 30));
    }

    /** The same person without wishes and with nothing begun: what comes first is the planner's choice alone. */
    private static Situation free(Situation any) {
        return new Situation(
                any.targets(),
                any.ability(),
                Map.of(),
                Map.of(),
                any.memories(),
                List.of(),
                any.refreshed(),
                any.budget(),
                any.spent(),
                any.now(),
                any.zone(),
                any.lot(),
                Wishes.NONE,
                Workdays.USUAL,
                Pace.UNKNOWN);
    }
}
