package org.skillway.metrics.effect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaitingListTest {

    private static final int RUNS = 400;

    @Test
    void theDifferenceBetweenTheLotsIsTheEffect() {
        var workplace = new Workplace(1);
        List<Lot> lots = new ArrayList<>(workplace.lots(40, false, 7));
        lots.addAll(workplace.lots(10, true, 2));

        var estimate = WaitingList.estimate(lots, workplace.courses).orElseThrow();

        assertThat(estimate.grade()).isEqualTo(Grade.A);
        assertThat(estimate.value()).as("both recover by two by themselves").isCloseTo(5, within(2.0));
        assertThat(estimate.interval(0.95).verdict()).isEqualTo(Conclusion.HELPS);
        assertThat(estimate.takers()).isEqualTo(40);
        assertThat(estimate.others()).isEqualTo(10);
    }

    @Test
    void missingOutcomesLowerTheGrade() {
        var workplace = new Workplace(2);
        List<Lot> lots = new ArrayList<>(workplace.lots(20, false, 5));
        lots.addAll(workplace.lots(8, true, 0));
        for (int i = 0; i < 4; i++) {
            lots.add(new Lot(new UUID(9, i), Workplace.TAKEN, Duration.ofDays(14), true));
        }

        var estimate = WaitingList.estimate(lots, workplace.courses).orElseThrow();

        assertThat(estimate.grade()).isEqualTo(Grade.B);
        assertThat(estimate.assumptions()).contains(Assumption.OUTCOMES_MISSING);
    }

    @Test
    void onlyTheFirstLotOfAPersonCounts() {
        var workplace = new Workplace(3);
        List<Lot> lots = new ArrayList<>(workplace.lots(6, false, 0));
        lots.addAll(workplace.lots(6, true, 0));
        lots.addAll(lots.stream()
                .map(lot -> new Lot(lot.person(), lot.at().plusSeconds(1), lot.delay(), !lot.delayed()))
                .toList());

        var estimate = WaitingList.estimate(lots, workplace.courses).orElseThrow();

        assertThat(estimate.takers()).isEqualTo(6);
        assertThat(estimate.others()).isEqualTo(6);
    }

    @Test
    void fourWhoWaitAreTooFew() {
        var workplace = new Workplace(4);
        List<Lot> lots = new ArrayList<>(workplace.lots(40, false, 5));
        lots.addAll(workplace.lots(4, true, 0));

        assertThat(WaitingList.estimate(lots, workplace.courses)).isEmpty();
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int held = 0;
        for (long seed = 0; seed < RUNS; seed++) {
            var workplace = new Workplace(2000 + seed);
            List<Lot> lots = new ArrayList<>(workplace.lots(30, false, 3));
            lots.addAll(workplace.lots(6, true, 0));
            var interval =
                    WaitingList.estimate(lots, workplace.courses).orElseThrow().interval(0.95);
            held += interval.low() <= 3 && 3 <= interval.high() ? 1 : 0;
        }

        assertThat((double) held / RUNS).isBetween(0.92, 0.98);
    }
}
