package org.skillway.metrics.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.drift.domain.ChartDesign;
import org.skillway.metrics.drift.domain.DriftState;
import org.skillway.metrics.drift.domain.Observation;
import org.skillway.metrics.drift.domain.Verdict.Drifted;
import org.skillway.metrics.kpi.domain.Direction;

/** The ticket scores of the sample company: one agent slips, the others have ordinary weeks. */
class SampleCompanyTest {

    private static final Path SIGNALS = Path.of(System.getProperty("skillway.root"), "suite", "company", "signals");

    @Test
    void raisesOneAlarmAboutTheOneWhoSlips() throws IOException {
        var charts = new HashMap<String, DriftState>();
        var alarms = new ArrayList<String>();
        alarms.addAll(drifted(charts, "ticket-note-history.csv"));

        assertThat(alarms).isEmpty();
        alarms.addAll(drifted(charts, "ticket-note-slip.csv"));

        assertThat(alarms).containsExactly("rosa.lindqvist");
    }

    private static List<String> drifted(Map<String, DriftState> charts, String file) throws IOException {
        var alarms = new ArrayList<String>();
        try (Stream<String> lines = Files.lines(SIGNALS.resolve(file))) {
            lines.skip(1).map(line -> line.split(",", -1)).forEach(field -> {
                var at = Instant.parse(field[0] + "T" + field[1] + ":00Z");
                var observation = new Observation(new UUID(0, 1), Double.parseDouble(field[5]), at);
                var step = charts.getOrDefault(field[3], DriftState.fresh())
                        .observe(observation, Direction.HIGHER_IS_BETTER, ChartDesign.STANDARD);
                charts.put(field[3], step.state());
                if (step.verdict() instanceof Drifted) {
                    alarms.add(field[3]);
                }
            });
        }
        return alarms;
    }
}
