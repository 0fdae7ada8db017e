package org.skillway.curriculum.confusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.skillway.curriculum.confusion.domain.MuddyPoint;
import org.skillway.curriculum.store.Sql;

/** Which concepts people are confused about, each person counted once. */
@ApplicationScoped
public class MuddyPoints {

    private static final String BY_CONCEPT = "select skill, concept, count(distinct person_id),"
            + " mode() within group (order by tag), mode() within group (order by module) from confusion"
            + " where tenant = current_tenant() and tagged_at >= ? group by skill, concept";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Over the last so many days. */
    public List<MuddyPoint> lately(int days) {
        return sql.list(
                BY_CONCEPT,
                row -> new MuddyPoint(
                        row.getString(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5)),
                clock.instant().minus(Duration.ofDays(days)));
    }
}
