package org.skillway.metrics.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.skillway.metrics.signal.domain.Mapping;
import org.skillway.metrics.signal.domain.Preset;
import org.skillway.metrics.signal.domain.Secret;
import org.skillway.metrics.signal.domain.Verifier;
import org.skillway.platform.access.Caller;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.secret.CannotOpen;

/** Finds the source that a delivery names, before anything is known about who sends it. */
@ApplicationScoped
class Intakes {

    private static final Logger LOG = Logger.getLogger(Intakes.class);

    @Inject
    DataSource dataSource;

    @Inject
    Caller caller;

    @Inject
    Secrets secrets;

    /** A source never changes its tenant, so knowing it early spares a change of the connection's tenant. */
    private final Map<UUID, String> tenants = new ConcurrentHashMap<>();

    /** Whether a delivery has met this source before, which costs nothing to know. */
    boolean remembers(UUID sourceId) {
        return tenants.containsKey(sourceId);
    }

    Optional<Intake> of(UUID sourceId) {
        var tenant = tenants.get(sourceId);
        if (tenant != null) {
            caller.actFor(tenant);
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select * from signal_intake(?)")) {
            statement.setObject(1, sourceId);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(intake(sourceId, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not look up signal source " + sourceId, e);
        }
    }

    private Intake intake(UUID sourceId, ResultSet row) throws SQLException {
        var tenant = row.getString("tenant");
        tenants.put(sourceId, tenant);
        caller.actFor(tenant);
        var mapping = row.getString("mapping");
        var secret = opened(row.getString("sealed_secret"), tenant, sourceId);
        return new Intake(
                sourceId,
                tenant,
                Verifier.valueOf(row.getString("verifier")),
                secret,
                mapping == null ? Preset.valueOf(row.getString("preset")).mapping() : new Mapping(mapping));
    }

    private Secret opened(String sealed, String tenant, UUID sourceId) {
        try {
            return secrets.open(sealed, tenant, sourceId);
        } catch (CannotOpen e) {
            LOG.errorf("Signal source %s takes nothing: %s", sourceId, e.getMessage());
            throw Problem.retryAfter(ProblemCode.UNAVAILABLE, "The source takes no deliveries for now.", 60);
        }
    }
}
