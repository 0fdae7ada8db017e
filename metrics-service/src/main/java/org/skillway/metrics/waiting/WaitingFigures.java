package org.skillway.metrics.waiting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** What operators see of signals that are not counted. Every replica counts all of them; no number where it cannot. */
@ApplicationScoped
class WaitingFigures {

    private static final Logger LOG = Logger.getLogger(WaitingFigures.class);
    private static final List<String> STATES = List.of("PARKED", "UNREADABLE");
    private static final int MOST = 10_000;

    private final Map<String, Double> counted = new ConcurrentHashMap<>();

    @Inject
    DataSource dataSource;

    void start(@Observes StartupEvent started, MeterRegistry registry) {
        for (var state : STATES) {
            Gauge.builder("skillway.signals.waiting", () -> counted.getOrDefault(state, Double.NaN))
                    .description("Signals of all tenants that are not counted, up to 10,000")
                    .tag("state", state.toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    @Scheduled(every = "30s")
    @ActivateRequestContext
    void count() {
        for (var state : STATES) {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement("select signals_waiting(?, ?)")) {
                statement.setString(1, state);
                statement.setInt(2, MOST);
                try (var row = statement.executeQuery()) {
                    row.next();
                    counted.put(state, row.getDouble(1));
                }
            } catch (SQLException e) {
                counted.remove(state);
                LOG.debug("The signals that wait could not be counted", e);
            }
        }
    }
}
