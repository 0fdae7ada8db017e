package org.skillway.curriculum.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.skillway.curriculum.memory.domain.Retention;
import org.skillway.curriculum.memory.domain.Retentions;
import org.skillway.curriculum.store.Sql;
import org.skillway.curriculum.store.TenantPolicy.Versioned;
import org.skillway.platform.access.Caller;

/** What the tenant decided: each decision beside the earlier ones, with the edition of the catalogue from which on paths follow it. */
@ApplicationScoped
public class StoredRetentions {

    private static final String LATEST =
            "select version, usual, critical from recall_policy where tenant = current_tenant()";
    private static final String FIRST = " order by version desc limit 1";
    private static final Versioned<Retentions> UNDECIDED = new Versioned<>(0, Retentions.USUAL);

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    public Retentions asOf(long edition) {
        return sql.one(LATEST + " and edition <= ?" + FIRST, StoredRetentions::row, edition)
                .orElse(UNDECIDED)
                .policy();
    }

    public Versioned<Retentions> current() {
        return sql.one(LATEST + FIRST, StoredRetentions::row).orElse(UNDECIDED);
    }

    /** In the edition that the transaction at hand made. */
    @Transactional(TxType.MANDATORY)
    public void add(Versioned<Retentions> decided) {
        sql.change(
                "insert into recall_policy (tenant, version, usual, critical, decided_by, decided_at)"
                        + " values (current_tenant(), ?, ?, ?, ?, ?)",
                decided.version(),
                decided.policy().usual().probability(),
                decided.policy().critical().probability(),
                caller.userName(),
                clock.instant());
    }

    private static Versioned<Retentions> row(ResultSet row) throws SQLException {
        return new Versioned<>(
                row.getInt("version"),
                new Retentions(new Retention(row.getDouble("usual")), new Retention(row.getDouble("critical"))));
    }
}
