package org.skillway.curriculum.workmoment;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.skillway.curriculum.store.Sql;
import org.skillway.curriculum.workmoment.domain.WorkMoment;
import org.skillway.curriculum.workmoment.domain.WorkMoment.Friction;
import org.skillway.curriculum.workmoment.domain.WorkMoment.Importance;
import org.skillway.curriculum.workmoment.domain.WorkMoments;
import org.skillway.platform.access.Caller;

/** The stored moments: each rating beside the earlier ones, with the edition of the catalogue from which on paths follow it. */
@ApplicationScoped
public class StoredWorkMoments {

    private static final String LATEST = "select distinct on (key) key, version, name, importance, friction"
            + " from work_moment where tenant = current_tenant()";

    /** A moment and how often it was rated. */
    public record Rated(WorkMoment moment, int version) {}

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    public WorkMoments asOf(long edition) {
        List<Rated> rated =
                sql.list(LATEST + " and edition <= ? order by key, version desc", StoredWorkMoments::row, edition);
        return new WorkMoments(rated.stream().map(Rated::moment).collect(toMap(WorkMoment::key, Function.identity())));
    }

    /** By key. */
    public List<Rated> all() {
        return sql.list(LATEST + " order by key, version desc", StoredWorkMoments::row);
    }

    public Optional<Rated> of(String key) {
        return sql.one(LATEST + " and key = ? order by key, version desc", StoredWorkMoments::row, key);
    }

    /** In the edition that the transaction at hand made. */
    @Transactional(TxType.MANDATORY)
    public void add(Rated rated) {
        WorkMoment moment = rated.moment();
        sql.change(
                "insert into work_moment (tenant, key, version, name, importance, friction, rated_by, rated_at)"
                        + " values (current_tenant(), ?, ?, ?, ?, ?, ?, ?)",
                moment.key(),
                rated.version(),
                moment.name(),
                moment.importance().code(),
                moment.friction().code(),
                caller.userName(),
                clock.instant());
    }

    private static Rated row(ResultSet row) throws SQLException {
        return new Rated(
                new WorkMoment(
                        row.getString("key"),
                        row.getString("name"),
                        Importance.of(row.getString("importance")),
                        Friction.of(row.getString("friction"))),
                row.getInt("version"));
    }
}
