package org.skillway.curriculum.confusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.skillway.curriculum.alias.StoredAliases;
import org.skillway.curriculum.confusion.domain.MuddyPoint;
import org.skillway.curriculum.confusion.domain.MuddyPoint.Counted;
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.curriculum.store.Sql;

/**
 * Which concepts people are confused about, each person counted once a quarter and in crowds. They are cut by the skill as it
 * was told: a merge recuts no crowd.
 */
@ApplicationScoped
public class MuddyPoints {

    // As everybody counts once a quarter, five rows are five people.
    private static final String COUNTED = """
            with firsts as (
                select distinct on (skill, concept, person_id, quarter) *
                  from (select skill, concept, person_id, tag, module, recorded_at, id,
                               date_trunc('quarter', recorded_at at time zone 'UTC') as quarter
                          from confusion where tenant = current_tenant() and recorded_at >= ?) told
                 order by skill, concept, person_id, quarter, recorded_at, id),
            numbered as (
                select *, (row_number() over (partition by skill, concept, quarter order by recorded_at, id) - 1) / %1$d
                          as crowd from firsts),
            crowded as (
                select *, count(*) over c as people, max(recorded_at) over c as complete_at
                  from numbered window c as (partition by skill, concept, quarter, crowd))
            select skill, concept, tag, module, count(*) from crowded where people = %1$d and complete_at >= ?
             group by skill, concept, tag, module""".formatted(Crowds.PEOPLE);

    @Inject
    Sql sql;

    @Inject
    StoredAliases aliases;

    @Inject
    Clock clock;

    /** Of the crowds of the last so many days; nothing where there is none. */
    public List<MuddyPoint> lately(int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        List<Counted> counted = sql.list(
                COUNTED,
                row -> new Counted(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)),
                Crowds.cutFrom(since),
                since);
        return MuddyPoint.of(counted, aliases.now()::canonical);
    }
}
