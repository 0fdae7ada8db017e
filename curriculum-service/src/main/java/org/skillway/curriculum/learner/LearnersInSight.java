package org.skillway.curriculum.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private static final String PAGE = "select d.person_id, d.team, " + SeenLearners.LEARNER + " from (select p.*"
            + " from directory_person p where p.tenant = current_tenant() and p.active and p.person_id > ?"
            + " and (?::text is null or p.team = ?)"
            + " and case ? when 'ALL' then sees(?, p.person_id, 'ALL')"
            + " else p.person_id = any (cast((select in_sight(?, ?)) as uuid[])) end order by p.person_id limit ?) d"
            + SeenLearners.WITH_LEARNER + " order by d.person_id";

    /** Somebody whom the caller may see. */
    public record SeenLearner(UUID personId, @Nullable String team, ReadLearner read) {}

    private record Found(UUID personId, @Nullable String team, Stored stored) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(row.getObject("person_id", UUID.class), row.getString("team"), Stored.of(row));
        }
    }

    @Inject
    Sql sql;

    @Inject
    SeenLearners learners;

    /** The next by id, of a team or of all where none is named. */
    public List<SeenLearner> after(Caller viewer, @Nullable String team, UUID after, int most) {
        String reach = viewer.reach().name();
        List<Found> rows = sql.list(
                PAGE,
                Found::of,
                viewer.userName(),
                after,
                team,
                team,
                reach,
                viewer.userName(),
                viewer.userName(),
                reach,
                most);
        return rows.stream()
                .map(row -> new SeenLearner(row.personId(), row.team(), learners.read(row.personId(), row.stored())))
                .toList();
    }
}
