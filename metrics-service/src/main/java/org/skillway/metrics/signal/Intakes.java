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
import org.skillway.metrics.signal.domain.Mapping;
import org.skillway.metrics.signal.domain.Preset;
import org.skillway.metrics.signal.domain.Verifier;
import org.skillway.platform.access.Caller;

/** Finds the source that a delivery names, before anything is known about who sends it. */
@ApplicationScoped
class Intakes {

    @Inject
    DataSource dataSource;

    @Inject
    Caller caller;

    @Inject
    Secrets secrets;

    /** A source never changes its tenant, so knowing it early spares a change of the connection's tenant. */
    private final Map<UUID, String> tenants = new ConcurrentHashMap<>();

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
        return new Intake(
                sourceId,
                tenant,
                Verifier.valueOf(row.getString("verifier")),
                secrets.open(row.getString("sealed_secret"), tenant, sourceId),
                mapping == null ? Preset.valueOf(row.getString("preset")).mapping() : new Mapping(mapping));
    }
}
