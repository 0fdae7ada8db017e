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
 * who took a module for the first time, and judges them; once five are together, they are a crowd. How far it came is in the step's
 * own transaction, so that a step cut off is done again as a whole, and of two replicas one does it.
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
            insert into module_taking (tenant, module, person_id, begun_at)
            select distinct a.tenant, a.module, a.person_id, a.recorded_at
              from activity a
             where %1$s and a.%2$s
               and a.recorded_at = (select min(b.recorded_at) from activity b
                                     where b.tenant = a.tenant and b.module = a.module and b.person_id = a.person_id
                                       and b.%2$s)
                on conflict do nothing""".formatted(UNREAD, TAKES);

    // A replica of an earlier release, which cuts each quarter by itself, leaves its own there.
    private static final String TAKE_OVER = """
            with left_over as (delete from unjudged_taking where tenant = current_tenant() returning *)
            insert into module_taking (tenant, module, person_id, begun_at)
            select tenant, module, person_id, begun_at from left_over
                on conflict do nothing""";

    // The crowds of the past as they were cut, each quarter by itself, and without a crowd whoever was left over.
    private static final String GATHER = """
            insert into module_taking (tenant, module, person_id, begun_at, crowd)
            with taken as (
                select a.module, a.person_id, min(a.recorded_at) as begun_at
                  from activity a where a.tenant = current_tenant() and a.%2$s
                 group by a.module, a.person_id
                having min(a.recorded_at) <= (select begun_until from crowd_judgement where tenant = current_tenant())),
            numbered as (
                select t.*, date_trunc('quarter', begun_at at time zone 'UTC') as quarter,
                       (row_number() over (partition by module, date_trunc('quarter', begun_at at time zone 'UTC')
                                           order by begun_at, person_id) - 1) / %1$d as crowd
                  from taken t),
            counted as (select n.*, count(*) over (partition by module, quarter, crowd) as people from numbered n)
            select current_tenant(), module, person_id, begun_at,
                   case when people = %1$d then dense_rank() over (partition by module order by quarter, crowd) end
              from counted
                on conflict do nothing""".formatted(Crowds.PEOPLE, TAKES);

    // What one person did in a module is found by its index, however many records there are: an offset keeps it so.
    // Answers to an item that was right already are reviews, and so is going through the module again. Who was right in
    // the last days before the judgement had no time to use it. Somebody finished as DropOff says, by the items of the
    // module as it is when they are judged; whoever did not, and did more than start it, dropped it.
    private static final String JUDGE = """
            with due as materialized (
                select t.module, t.person_id, t.begun_at, t.begun_at + interval '%1$d days' as judged_at
                  from module_taking t
                 where t.tenant = current_tenant() and t.crowd is null and t.stalled is null),
            record as (
                select c.*, a.kind, a.item, a.correct, a.confidence, a.seconds, a.occurred_at, a.recorded_at,
                       min(a.occurred_at) filter (where a.correct)
                           over (partition by c.module, c.person_id, a.kind, a.item) as item_right_at,
                       min(a.occurred_at) over (partition by c.module, c.person_id, a.kind) as first_at,
                       min(a.occurred_at) filter (where a.kind = 'answered' and a.correct)
                           over (partition by c.module, c.person_id) as right_at
                  from due c
                  cross join lateral (
                      select * from activity b
                       where b.tenant = current_tenant() and b.module = c.module and b.person_id = c.person_id
                         and b.recorded_at between c.begun_at and c.judged_at offset 0) a),
            timed as (
                select r.*, r.seconds is not null
                            and case r.kind when 'completed' then r.occurred_at = r.first_at
                                            when 'answered' then r.occurred_at <= coalesce(r.item_right_at, r.occurred_at)
                                            else false end as counts
                  from record r),
            asked as materialized (
                select m.key as module, i.item ->> 'key' as item
                  from module m cross join lateral json_array_elements(m.body -> 'items') as i (item)
                 where m.tenant = current_tenant() and m.key in (select d.module from due d)),
            finished as (
                select r.module, r.person_id from record r where r.kind = 'completed'
                union
                select r.module, r.person_id from record r join asked q on q.module = r.module and q.item = r.item
                 where r.kind = 'answered' and r.correct group by r.module, r.person_id
                having count(distinct r.item) = (select count(*) from asked q where q.module = r.module)),
            puzzled as (
                select d.module, d.person_id from due d
                 where exists (select from confusion f
                                where f.tenant = current_tenant() and f.module = d.module and f.person_id = d.person_id
                                  and f.recorded_at between d.begun_at and d.judged_at)),
            fared as (
                select module, person_id,
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
                  from timed group by module, person_id)
            update module_taking t
               set stalled = f.stalled, dropped = f.dropped, sure_wrong = f.sure_wrong, confused = f.confused,
                   seconds = f.seconds, learned = f.in_time, used_told = f.used_at is not null,
                   used = f.in_time and coalesce(f.used_at < f.right_at + make_interval(days => ?), false)
              from fared f
             where t.tenant = current_tenant() and t.module = f.module and t.person_id = f.person_id""".formatted(Crowds.JUDGED_AFTER.toDays());

    // Both read those who wait as they were before; whoever is in a crowd is added up and no more told apart.
    private static final String CROWD = """
            with waiting as (
                select t.*, (row_number() over (partition by t.module order by t.begun_at, t.person_id) - 1) / %1$d as nth
                  from module_taking t
                 where t.tenant = current_tenant() and t.crowd is null and t.stalled is not null),
            crowded as materialized (
                select w.*, count(*) over (partition by w.module, w.nth) as people,
                       (select coalesce(max(k.crowd), 0) from module_taking k
                         where k.tenant = current_tenant() and k.module = w.module) + w.nth + 1 as number
                  from waiting w),
            added as (
                update module_taking t
                   set crowd = c.number, stalled = null, dropped = null, sure_wrong = null, confused = null,
                       seconds = null, learned = null, used = null, used_told = null
                  from crowded c
                 where c.people = %1$d and t.tenant = current_tenant() and t.module = c.module
                   and t.person_id = c.person_id)
            insert into judged_crowd (tenant, module, begun_at, judged_at, stalled, dropped, sure_wrong, troubled, seconds,
                                      learned, used, uses_told, confused, troubled_confused)
            select current_tenant(), module, min(begun_at), max(begun_at) + interval '%2$d days',
                   count(*) filter (where stalled), count(*) filter (where dropped), count(*) filter (where sure_wrong),
                   count(*) filter (where stalled or dropped or sure_wrong),
                   coalesce(array_agg(seconds order by seconds) filter (where seconds is not null), '{}'),
                   count(*) filter (where learned), count(*) filter (where used), bool_or(used_told),
                   count(*) filter (where confused),
                   count(*) filter (where confused and (stalled or dropped or sure_wrong))
              from crowded where people = %1$d group by module, number""".formatted(Crowds.PEOPLE, Crowds.JUDGED_AFTER.toDays());

    @Inject
    Sql sql;

    /** Judges what has become due among the next so many activities; says whether there were any. */
    @Transactional(TxType.MANDATORY)
    boolean judge(Instant now, int most) {
        sql.change("insert into crowd_judgement (tenant) values (current_tenant()) on conflict do nothing");
        Optional<Boolean> runsOn = held();
        if (runsOn.isEmpty()) {
            return false;
        }
        if (!runsOn.get()) {
            gather();
        }
        Optional<Instant> next = sql.one(
                NEXT, row -> row.getObject(1, OffsetDateTime.class).toInstant(), now.minus(Crowds.JUDGED_AFTER), most);
        next.ifPresent(this::judgeThoseBegun);
        return next.isPresent();
    }

    /** Whether those of the past are gathered; empty where somebody else judges. */
    private Optional<Boolean> held() {
        return sql.one(
                "select runs_on from crowd_judgement where tenant = current_tenant() for update skip locked",
                row -> row.getBoolean(1));
    }

    private void gather() {
        sql.change(GATHER);
        judgeThoseWhoWait();
        sql.change("update crowd_judgement set runs_on = true where tenant = current_tenant()");
    }

    private void judgeThoseBegun(Instant until) {
        sql.change(TAKE, until);
        judgeThoseWhoWait();
        sql.change("update crowd_judgement set begun_until = ? where tenant = current_tenant()", until);
    }

    private void judgeThoseWhoWait() {
        int soon = (int) Aims.SOON.toDays();
        sql.change(TAKE_OVER);
        sql.change(JUDGE, SURE, soon, soon);
        sql.change(CROWD);
    }
}
