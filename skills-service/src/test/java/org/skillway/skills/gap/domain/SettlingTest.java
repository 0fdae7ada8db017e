package org.skillway.skills.gap.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.profile.domain.Estimate;

class SettlingTest {

    @Test
    void whatIsSettledNeedsNoEvidence() {
        assertThat(Settling.cheapest(new Estimate(2, 0.1, 5, 5), 3, false)).isEmpty();
        assertThat(Settling.cheapest(new Estimate(-2, 0.1, 5, 5), 3, false)).isEmpty();
    }

    @Test
    void aShortCheckSettlesWhatIsNearlySettled() {
        var settling =
                Settling.cheapest(new Estimate(1.05, 0.5, 3, 3), 3, false).orElseThrow();

        assertThat(settling.means()).isEqualTo(Settling.Means.CHECK);
        assertThat(settling.minutes()).isEqualTo(8);
        assertThat(settling.chance()).isGreaterThan(0.5);
    }

    @Test
    void whereOnlyAReflectionIsMissingThatSettlesIt() {
        var able = new Estimate(2, 0.1, 5, 5);

        assertThat(Settling.cheapest(able, 3, true)).contains(new Settling(Settling.Means.REFLECTION, 1, 2, 1));
        assertThat(Settling.cheapest(able.reflected(1), 3, true)).isEmpty();
        assertThat(Settling.cheapest(new Estimate(1.05, 0.5, 3, 3), 3, true))
                .hasValueSatisfying(first -> assertThat(first.means()).isEqualTo(Settling.Means.CHECK));
    }

    /** The promised chance is the share of people drawn from the belief for whom it is settled after the measurement. */
    @Test
    void theChanceIsWhatComesTrue() {
        var believed = new Estimate(0.3, 0.6, 2, 2);
        var settling = Settling.cheapest(believed, 3, false).orElseThrow();
        var error = switch (settling.means()) {
            case CHECK -> 1.5 / settling.times();
            case MANAGER_OBSERVATION -> 1.0 / settling.times();
            case REFLECTION -> throw new AssertionError("nothing is missing but a reflection");
        };
        var random = new Random(7);
        var settled = 0;
        for (var person = 0; person < 20_000; person++) {
            var ability = believed.mean() + believed.sd() * random.nextGaussian();
            var measured = ability + Math.sqrt(error) * random.nextGaussian();
            if (Settling.settled(believed.measured(measured + 2.5, error, true), 3)) {
                settled++;
            }
        }

        assertThat(settled / 20_000.0).isCloseTo(settling.chance(), within(0.015));
    }

    @Test
    void likelihoodNamesTheProbabilityAndNothingElse() {
        assertThat(Likelihood.ofMissing(Estimate.NOTHING_KNOWN, 3)).isEqualTo(Likelihood.UNKNOWN);
        assertThat(Likelihood.ofMissing(new Estimate(0.4, 0.2, 3, 3), 3)).isEqualTo(Likelihood.PROBABLE);
        assertThat(Likelihood.ofMissing(new Estimate(0.7, 0.2, 3, 3), 3)).isEqualTo(Likelihood.POSSIBLE);
        assertThat(Likelihood.ofMissing(new Estimate(2, 0.2, 3, 3), 3)).isEqualTo(Likelihood.UNLIKELY);
    }

    @Test
    void moreTimeToPractiseNeverMakesItLessLikelyToBeOnTrack() {
        var random = new Random(11);
        for (var company = 0; company < 100; company++) {
            var analysis = GapAnalysis.of(
                    GapFixture.randomDuties(random), GapFixture.randomEstimates(random), new Horizon.Whole());
            var tenure = Tenure.since(GapFixture.START);
            var little = Outlook.of(analysis, tenure, GapFixture.START, 30);
            var much = Outlook.of(analysis, tenure, GapFixture.START, 120);

            assertThat(analysis.gaps())
                    .allSatisfy(gap -> assertThat(much.probabilityByDue(gap))
                            .isGreaterThanOrEqualTo(little.probabilityByDue(gap)));
        }
    }
}
