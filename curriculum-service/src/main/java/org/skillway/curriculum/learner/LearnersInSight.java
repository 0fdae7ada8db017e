package org.skillway.curriculum.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.learner.SeenLearners.Stored;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;

/** All at work whom the caller may see, a page of them in one statement. */
@ApplicationScoped
public class LearnersInSight {

    // Who sees a line sees it from above: asking of each whether it is seen would go up from everybody.
    private static final String PAGE =
            "select d.person_id, d.team, d.active, " + SeenLearners.LEARNER + " from (select p.*"
                    + " from directory_person p where p.tenant = current_tenant() and p.person_id > ?"
                    + " and case when ?::timestamptz is null then p.active else exists (select from learner c"
                    + " where c.tenant = p.tenant and c.person_id = p.person_id and c.updated_at >= ?) end"
                    + " and (?::text is null or p.team = ?)"
                    + " and (?::boolean is null or ? = exists (select from learner b where b.tenant = p.tenant"
                    + " and b.person_id = p.person_id and coalesce((b.state->'approval'->>'version')::int, 0) > 0))"
                    + " and case ? when 'ALL' then sees(?, p.person_id, 'ALL')"
                    + " else p.person_id = any (cast((select in_sight(?, ?)) as uuid[])) end order by p.person_id limit ?) d"
                    + SeenLearners.WITH_LEARNER + " order by d.person_id";

    /** Somebody whom the caller may see; active while they work here. */
    public record SeenLearner(UUID personId, @Nullable String team, boolean active, ReadLearner read) {}

    private record Found(UUID personId, @Nullable String team, boolean active, Stored stored) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(
                    row.getObject("person_id", UUID.class),
                    row.getString("team"),
                    row.getBoolean("active"),
                    Stored.of(row));
        }
    }

    @Inject
    Sql sql;

    @Inject
    SeenLearners learners;

    /**
     * The next by id, of a team or of all where none is named; since a time, those with whom something changed since then,
     * whoever left included; only those whose learning time somebody approved, or nobody, where that is asked.
     */
    public List<SeenLearner> after(
            Caller viewer,
            @Nullable String team,
            @Nullable Instant since,
            @Nullable Boolean approved,
            UUID after,
            int most) {
        String reach = viewer.reach().name();
        List<Found> rows = sql.list(
                PAGE,
                Found::of,
                viewer.userName(),
                after,
                since,
                since,
                team,
                team,
                approved,
                approved,
                reach,
                viewer.userName(),
                viewer.userName(),
                reach,
                most);
        return rows.stream()
                .map(row -> new SeenLearner(
                        row.personId(), row.team(), row.active(), learners.read(row.personId(), row.stored())))
                .toList();
    }
}
