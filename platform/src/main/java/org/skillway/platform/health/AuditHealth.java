package org.skillway.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** A service that can put nothing on record shows nothing sensitive and changes nothing, so it is not ready. */
@Readiness
@ApplicationScoped
class AuditHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(AuditHealth.class);

    /** The functions are called by us, and write with their owner's rights. */
    private static final String CAN_APPEND = """
        select count(*) = 2
          from pg_proc p
         where p.oid in (to_regprocedure('audit_append(timestamptz, text, text, text, text, text)'),
                         to_regprocedure('audit_append_all(timestamptz, jsonb)'))
           and has_function_privilege(p.oid, 'execute')
           and has_table_privilege(p.proowner, to_regclass('audit_event'), 'insert')
           and has_table_privilege(p.proowner, to_regclass('audit_head'), 'insert')
           and has_table_privilege(p.proowner, to_regclass('audit_head'), 'update')
        """;

    @Inject
    DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("audit").status(canAppend()).build();
    }

    private boolean canAppend() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(CAN_APPEND)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            LOG.debug("The database does not say whether it takes audit rows", e);
            return false;
        }
    }
}
