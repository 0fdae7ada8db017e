package org.skillway.curriculum.crowd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.skillway.curriculum.aim.domain.Aims;
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.curriculum.store.Sql;

/**
 * The judged crowds. A step takes the next activities in the order in which they were recorded, as far as 21 days back, finds
 * who took a module for the first time, and judges those of whom five are together. How far it came is in the step's own
 * transaction, so that a step cut off is done again as a whole, and of two replicas one does it.
 */
@ApplicationScoped
class JudgedCrowds {

    /** From this confidence on somebody was sure. */
    private static final double SURE = 0.8;

    private static final String TAKES = "kind in ('started', 'answered', 'completed', 'abandoned')";

    private static final String UNREAD = """
            a.tenant = current_tenant() and a.recorded_at <= ?
               and a.recorded_at > (select j.begun_until from crowd_judgement j where j.tenant = current_tenant())""";

    private static final String NEXT = """
            select max(recorded_at)
              from (select a.recorded_at from activity a where %s order by a.recorded_at limit ?) next
            having max(recorded_at) is not null""".formatted(UNREAD);

    private static final String TAKE = """
            insert into unjudged_taking
            select distinct a.tenant, a.module, a.person_id, a.recorded_at
              from activity a
             where %1$s and a.%2$s
               and a.recorded_at = (select min(b.recorded_at) from activity b
                                     where b.tenant = a.tenant and b.module = a.module and b.person_id = a.person_id
                                       and b.%2$s)
                on conflict do nothing""".formatted(UNREAD, TAKES);

    // What one person did in a module is found by its index, however many records there are: an offset keeps it so.
    // Answers to an item that was right already are reviews, and so is going through the module again. Who was right in
    // the last days before the judgement had no time to use it. Somebody finished as DropOff says, by the items of the
    // module as it is when the crowd is judged; whoever did not, and did more than start it, dropped it.
    private static final String JUDGE = """
            with numbered as (
                select t.*, date_trunc('quarter', t.begun_at at time zone 'UTC') as quarter,
                       (row_number() over (partition by t.module, date_trunc('quarter', t.begun_at at time zone 'UTC')
                                           order by t.begun_at, t.person_id) - 1) / %1$d as crowd
                  from unjudged_taking t where t.tenant = current_tenant()),
            counted as (
                select n.*, count(*) over (partition by n.module, n.quarter, n.crowd) as people from numbered n),
            crowded as (
                delete from unjudged_taking t using counted c
                 where t.tenant = current_tenant() and t.module = c.module and t.person_id = c.person_id
                   and c.people = %1$d
                returning c.module, c.quarter, c.crowd, c.person_id, c.begun_at),
            record as (
                select c.*, c.begun_at + interval '%2$d days' as judged_at,
                       a.kind, a.item, a.correct, a.confidence, a.seconds, a.occurred_at, a.recorded_at,
                       min(a.occurred_at) filter (where a.correct)
                           over (partition by c.module, c.person_id, a.kind, a.item) as item_right_at,
                       min(a.occurred_at) over (partition by c.module, c.person_id, a.kind) as first_at,
                       min(a.occurred_at) filter (where a.kind = 'answered' and a.correct)
                           over (partition by c.module, c.person_id) as right_at
                  from crowded c
                  cross join lateral (
                      select * from activity b
                       where b.tenant = current_tenant() and b.module = c.module and b.person_id = c.person_id
                         and b.recorded_at between c.begun_at and c.begun_at + interval '%2$d days' offset 0) a),
            timed as (
                select r.*, r.seconds is not null
                            and case r.kind when 'completed' then r.occurred_at = r.first_at
                                            when 'answered' then r.occurred_at <= coalesce(r.item_right_at, r.occurred_at)
                                            else false end as counts
                  from record r),
            asked as materialized (
                select m.key as module, i.item ->> 'key' as item
                  from module m cross join lateral json_array_elements(m.body -> 'items') as i (item)
                 where m.tenant = current_tenant() and m.key in (select c.module from crowded c)),
            finished as (
                select r.module, r.person_id from record r where r.kind = 'completed'
                union
                select r.module, r.person_id from record r join asked q on q.module = r.module and q.item = r.item
                 where r.kind = 'answered' and r.correct group by r.module, r.person_id
                having count(distinct r.item) = (select count(*) from asked q where q.module = r.module)),
            puzzled as (
                select c.module, c.person_id from crowded c
                 where exists (select from confusion f
                                where f.tenant = current_tenant() and f.module = c.module and f.person_id = c.person_id
                                  and f.recorded_at between c.begun_at and c.begun_at + interval '%2$d days')),
            fared as (
                select module, quarter, crowd, min(begun_at) as begun_at, max(judged_at) as judged_at,
                       not bool_or(kind in ('answered', 'completed', 'abandoned')) as stalled,
                       bool_or(kind in ('answered', 'abandoned')) and (module, person_id) not in (table finished)
                           as dropped,
                       coalesce(bool_or(kind = 'answered' and not correct and confidence >= ?), false) as sure_wrong,
                       (module, person_id) in (table puzzled) as confused,
                       case when bool_or(kind = 'completed' or correct) filter (where counts)
                            then sum(seconds) filter (where counts) end as seconds,
                       min(right_at) as right_at,
                       coalesce(bool_and(recorded_at <= judged_at - make_interval(days => ?))
                                    filter (where kind = 'answered' and occurred_at = right_at), false) as in_time,
                       min(occurred_at) filter (where kind = 'applied' and occurred_at >= right_at) as used_at
                  from timed group by module, quarter, crowd, person_id)
            insert into judged_crowd (tenant, module, begun_at, judged_at, stalled, dropped, sure_wrong, troubled, seconds,
                                      learned, used, uses_told, confused, troubled_confused)
            select current_tenant(), module, min(begun_at), max(judged_at),
                   count(*) filter (where stalled), count(*) filter (where dropped), count(*) filter (where sure_wrong),
                   count(*) filter (where stalled or dropped or sure_wrong),
                   coalesce(array_agg(seconds::int) filter (where seconds is not null), '{}'),
                   count(*) filter (where in_time),
                   count(*) filter (where in_time and used_at < right_at + make_interval(days => ?)),
                   bool_or(used_at is not null), count(*) filter (where confused),
                   count(*) filter (where confused and (stalled or dropped or sure_wrong))
              from fared group by module, quarter, crowd""".formatted(Crowds.PEOPLE, Crowds.JUDGED_AFTER.toDays());

    @Inject
    Sql sql;

    /** Judges what has become due among the next so many activities; says whether there were any. */
    @Transactional(TxType.MANDATORY)
    boolean judge(Instant now, int most) {
        sql.change("insert into crowd_judgement (tenant) values (current_tenant()) on conflict do nothing");
        if (!held()) {
            return false;
        }
        Optional<Instant> next = sql.one(
                NEXT, row -> row.getObject(1, OffsetDateTime.class).toInstant(), now.minus(Crowds.JUDGED_AFTER), most);
        next.ifPresent(this::judgeThoseBegun);
        return next.isPresent();
    }

    private boolean held() {
        return sql.one(
                        "select 1 from crowd_judgement where tenant = current_tenant() for update skip locked",
                        row -> row.getInt(1))
                .isPresent();
    }

    private void judgeThoseBegun(Instant until) {
        int soon = (int) Aims.SOON.toDays();
        sql.change(TAKE, until);
        sql.change(JUDGE, SURE, soon, soon);
        sql.change(
                "delete from unjudged_taking where tenant = current_tenant() and begun_at < ?", Crowds.cutFrom(until));
        sql.change("update crowd_judgement set begun_until = ? where tenant = current_tenant()", until);
    }
}
