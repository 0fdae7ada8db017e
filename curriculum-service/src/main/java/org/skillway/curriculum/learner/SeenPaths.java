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
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;

/** The paths of people whom the caller may see; one that is at hand here is not sent again. */
@ApplicationScoped
class SeenPaths {

    // Written out where functions would do: to call one costs as much as to read a row. Whoever reads their own needs
    // no
    // other row to be seen.
    private static final String READ =
            "select case when l.mark = ? then null else l.path::text end as path, l.mark, l.path_version, d.time_zone,"
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
     * @param own whether its learner reads it
     * @param waits whether a new plan is under way that may leave out some of it
     * @param rhythm whether what comes next may depend on slots or tasks as well
     * @param roleMaps the edition of the role maps
     * @param mark under which the path and its version were written; null where nobody knows
     */
    record SeenPath(
            Path path,
            int version,
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
        return sql.one(READ, row -> seen(personId, row, copy), mark, name, personId, name, reach, name, reach);
    }

    private SeenPath seen(UUID personId, ResultSet row, @Nullable Copy copy) throws SQLException {
        UUID mark = row.getObject("mark", UUID.class);
        return new SeenPath(
                path(personId, mark, row.getString("path"), copy),
                row.getInt("path_version"),
                LearnerTexts.zone(row.getString("time_zone")),
                row.getBoolean("own"),
                SeenLearners.roles(row),
                row.getBoolean("waits"),
                row.getBoolean("rhythm"),
                row.getLong("role_maps"),
                mark);
    }

    private Path path(UUID personId, @Nullable UUID mark, @Nullable String text, @Nullable Copy copy) {
        if (mark == null) {
            return texts.path(text);
        }
        if (copy != null && mark.equals(copy.mark())) {
            return copy.path();
        }
        Path path = LearnerTexts.read(text);
        copies.keep(personId, mark, path);
        return path;
    }
}
