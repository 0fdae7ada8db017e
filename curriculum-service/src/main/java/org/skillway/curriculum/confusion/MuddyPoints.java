package org.skillway.curriculum.confusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.skillway.curriculum.alias.StoredAliases;
import org.skillway.curriculum.confusion.domain.MuddyPoint;
import org.skillway.curriculum.confusion.domain.MuddyPoint.Counted;
import org.skillway.curriculum.confusion.domain.MuddyPoint.Noted;
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.curriculum.store.Sql;

/**
 * Which concepts people are confused about, in crowds of five who were so about one concept. They are cut by the skill as it was
 * told: a merge recuts no crowd.
 */
@ApplicationScoped
public class MuddyPoints {

    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('confusions of ' || current_tenant(), 0))";

    // The first five people of each concept, with all that each told until the fifth came.
    private static final String CROWD = """
            with firsts as (
                select distinct on (skill, concept, person_id) skill, concept, person_id, tag, module, recorded_at, id
                  from confusion where tenant = current_tenant() and not counted
                 order by skill, concept, person_id, recorded_at, id),
            numbered as (
                select *, row_number() over (partition by skill, concept order by recorded_at, id) as nth from firsts),
            crowded as (
                select *, count(*) over c as people, max(recorded_at) over c as complete_at
                  from numbered where nth <= %1$d window c as (partition by skill, concept)),
            added as (
                update confusion c set counted = true from crowded d
                 where d.people = %1$d and c.tenant = current_tenant() and not c.counted and c.skill = d.skill
                   and c.concept = d.concept and c.person_id = d.person_id and c.recorded_at <= d.complete_at)
            insert into confused_crowd (tenant, skill, concept, complete_at, tag, module, people)
            select current_tenant(), skill, concept, complete_at, tag, module, count(*)
              from crowded where people = %1$d group by skill, concept, complete_at, tag, module""".formatted(Crowds.PEOPLE);

    private static final String COUNTED = """
            select skill, concept, tag, module, sum(people) from confused_crowd
             where tenant = current_tenant() and complete_at >= ? group by skill, concept, tag, module""";

    private static final String NOTED =
            "select distinct skill, concept from confusion where tenant = current_tenant() and not counted";

    @Inject
    Sql sql;

    @Inject
    StoredAliases aliases;

    @Inject
    Clock clock;

    /** Of the crowds of the last so many days; without figures where fewer than five wait for others, however long. */
    public List<MuddyPoint> lately(int days) {
        List<Counted> counted = sql.list(
                COUNTED,
                row -> new Counted(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)),
                clock.instant().minus(Duration.ofDays(days)));
        List<Noted> noted = sql.list(NOTED, row -> new Noted(row.getString(1), row.getString(2)));
        return MuddyPoint.of(counted, noted, aliases.now()::canonical);
    }

    /** Adds up those who make five; the rest wait. Two who come at once do so one after the other. */
    @Transactional(TxType.MANDATORY)
    void count() {
        sql.one(ONE_AT_A_TIME, row -> true);
        while (sql.change(CROWD) > 0) {}
    }
}
