package org.skillway.curriculum.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.PathCopies.Copy;
import org.skillway.curriculum.ledger.PathDecisions;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;

/** The paths of people whom the caller may see; one that is at hand here is not sent again. */
@ApplicationScoped
class SeenPaths {

    // Written out where functions would do: to call one costs as much as to read a row. Whoever reads their own needs
    // no
    // other row to be seen.
    private static final String READ = "select case when l.mark = ? then null else l.path::text end as path,"
            + " case when l.mark = ? then null else " + PathDecisions.OF_PATH + " end as decision_id,"
            + " l.mark, l.path_version, d.time_zone,"
            + " d.user_name = ? as own, l.roles,"
            + " exists (select from replan r where r.tenant = d.tenant and r.done_at is null"
            + " and r.ground = 'catalogue' and r.edition > l.catalogue and r.roles && l.roles) as waits,"
            + " exists (select from slot_plan s where s.tenant = d.tenant and s.person_id = d.person_id)"
            + " or exists (select from upcoming_task t where t.tenant = d.tenant"
            + " and t.person_id = d.person_id) as rhythm,"
            + " (select e.number from edition e where e.tenant = d.tenant and e.what = 'role-maps')"
            + " as role_maps"
            + " from directory_person d left join learner l on l.tenant = d.tenant and l.person_id = d.person_id"
            + " where d.tenant = current_tenant() and d.person_id = ?"
            + " and (d.user_name = ? and d.active and ? <> 'NONE' or sees(?, d.person_id, ?))";

    /**
     * A path as it is stored.
     *
     * @param decisionId by which it came about; null where there is none, or it is older than what is kept
     * @param own whether its learner reads it
     * @param waits whether a new plan is under way that may leave out some of it
     * @param rhythm whether what comes next may depend on slots or tasks as well
     * @param roleMaps the edition of the role maps
     * @param mark under which the path and its version were written; null where nobody knows
     */
    record SeenPath(
            Path path,
            int version,
            @Nullable UUID decisionId,
            ZoneId zone,
            boolean own,
            List<String> roles,
            boolean waits,
            boolean rhythm,
            long roleMaps,
            @Nullable UUID mark) {}

    @Inject
    Sql sql;

    @Inject
    LearnerTexts texts;

    @Inject
    PathCopies copies;

    Optional<SeenPath> of(Caller viewer, UUID personId) {
        Copy copy = copies.of(personId);
        UUID mark = copy == null ? null : copy.mark();
        String name = viewer.userName();
        String reach = viewer.reach().name();
        return sql.one(READ, row -> seen(personId, row, copy), mark, mark, name, personId, name, reach, name, reach);
    }

    private SeenPath seen(UUID personId, ResultSet row, @Nullable Copy copy) throws SQLException {
        UUID mark = row.getObject("mark", UUID.class);
        Copy same = copy != null && copy.mark().equals(mark) ? copy : null;
        Path path = same == null ? path(mark, row.getString("path")) : same.path();
        UUID decisionId = same == null ? row.getObject("decision_id", UUID.class) : same.decisionId();
        if (same == null && mark != null) {
            copies.keep(personId, new Copy(mark, path, decisionId));
        }
        return new SeenPath(
                path,
                row.getInt("path_version"),
                decisionId,
                LearnerTexts.zone(row.getString("time_zone")),
                row.getBoolean("own"),
                SeenLearners.roles(row),
                row.getBoolean("waits"),
                row.getBoolean("rhythm"),
                row.getLong("role_maps"),
                mark);
    }

    private Path path(@Nullable UUID mark, @Nullable String text) {
        return mark == null ? texts.path(text) : LearnerTexts.read(text);
    }
}
