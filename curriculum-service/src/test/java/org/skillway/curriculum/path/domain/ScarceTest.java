package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScarceTest {

    private static final String SHARE = "for the share it takes of your steps and minutes.";

    @Test
    void minutesCountAsFarAsTheThriftSays() {
        assertThat(Scarce.MINUTES.usedUp(2, 9)).isEqualTo(9);
        assertThat(new Scarce.Minutes(0.5).usedUp(2, 9)).isEqualTo(3);
        assertThat(new Scarce.Minutes(0).usedUp(2, 9)).isEqualTo(1);
    }

    @Test
    void ofStepsAndMinutesWhatIsScarcerCountsMore() {
        Scarce fewSteps = Scarce.StepsAndMinutes.of(12, 480);
        Scarce fewMinutes = Scarce.StepsAndMinutes.of(12, 24);

        assertThat(fewSteps.usedUp(1, 8) / fewSteps.usedUp(1, 4)).isEqualTo(1.2 / 1.1, within(1e-9));
        assertThat(fewMinutes.usedUp(1, 8) / fewMinutes.usedUp(1, 4)).isEqualTo(5.0 / 3, within(1e-9));
        assertThat(Scarce.StepsAndMinutes.of(12, 0).usedUp(1, 2)).isPositive();
    }

    @Test
    void eachSaysWhatItCompared() {
        assertThat(List.of(
                        Scarce.MINUTES.reason(),
                        new Scarce.Minutes(0.5).reason(),
                        new Scarce.Minutes(0).reason(),
                        Scarce.StepsAndMinutes.of(12, 60).reason()))
                .containsExactly(Reason.GAIN_PER_MINUTE, Reason.BETWEEN, Reason.GAIN, Reason.GAIN_PER_STEP_AND_MINUTE);
    }

    @Test
    void stepsCountInPlansOfTheLatestVersionAlone() {
        assertThat(reasons(PlannerVersion.PATH_5)).anyMatch(reason -> reason.endsWith(SHARE));
        assertThat(reasons(PlannerVersion.PATH_4)).noneMatch(reason -> reason.endsWith(SHARE));
    }

    private static List<String> reasons(PlannerVersion version) {
        return IntStream.range(0, 20)
                .mapToObj(seed -> AnySituation.of(new SplittableRandom(seed), 50, 200))
                .map(any -> PathPlanner.plan(any.situation(), any.catalogue(), version))
                .flatMap(path -> path.steps().stream())
                .map(step -> step.why().reason())
                .toList();
    }
}
