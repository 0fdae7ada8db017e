package org.skillway.skills.workforce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.skillway.platform.access.Caller;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.alias.domain.Aliases;
import org.skillway.skills.assignment.domain.HeldRole;
import org.skillway.skills.assignment.domain.RoleHistory;
import org.skillway.skills.effort.Effort;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.organisation.SensitiveReading;
import org.skillway.skills.profile.domain.HistoryJoin;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.profile.domain.SkillBelief;
import org.skillway.skills.profile.domain.SkillHistory;
import org.skillway.skills.rolemap.RoleMaps;
import org.skillway.skills.rolemap.domain.RoleMap;

/**
 * Those in the caller's sight who worked here at a moment, or were about to, by user name. One statement tells of all of
 * them, and only a few are held at a time; of the others their names remain, for each is on record as read.
 */
@ApplicationScoped
public class Workforce {

    // The names of the JSON are those of the records that it is read into.
    private static final String READ = """
        with t as (
            select cast(? as timestamptz) as as_of, cast(? as timestamptz) as known_at, cast(? as timestamptz) as documents,
                   cast(? as date) as day, cast(? as text[]) as skills)
        select cast(json_build_object(
                   'personId', s.person_id,
                   'userName', s.user_name,
                   'tenure', json_build_object('from', c.start_date, 'until', c.end_date, 'leaves', coalesce((
                       select json_agg(json_build_object('from', l.first_day, 'to', l.last_day))
                         from planned_leave l
                        where l.tenant = current_tenant() and l.person_id = s.person_id and l.stated_at <= (select known_at from t)
                          and (l.withdrawn_at is null or l.withdrawn_at > (select known_at from t))), '[]')),
                   'roles', coalesce((
                       select json_agg(json_build_object('at', v.updated_at, 'roles', v.assignments) order by v.version)
                         from person_roles_version v
                        where v.tenant = current_tenant() and v.person_id = s.person_id
                          and v.updated_at <= (select known_at from t)), '[]'),
                   'skills', coalesce((
                       select json_object_agg(t.skill, t.history)
                         from (select h.skill, json_build_object(
                                          'statements', coalesce(json_agg(h.told order by h.known_at, h.true_at)
                                                                 filter (where h.kind = 'statement'), '[]'),
                                          'masteries', coalesce(json_agg(h.told order by h.known_at, h.true_at)
                                                                filter (where h.kind = 'mastery'), '[]'),
                                          'uses', coalesce(json_agg(h.told) filter (where h.kind = 'use'), '[]'),
                                          'slips', coalesce(json_agg(h.told order by h.known_at, h.true_at)
                                                            filter (where h.kind = 'slip'), '[]'),
                                          'reflections', coalesce(json_agg(h.told) filter (where h.kind = 'reflection'),
                                                                  '[]')) as history
                                 from (select e.skill, 'statement' as kind, e.observed_at as true_at, e.stated_at as known_at,
                                              json_build_object('skill', e.skill, 'level', e.level,
                                                  'kind', upper(replace(e.kind, '-', '_')), 'statedBy', e.stated_by,
                                                  'observedAt', e.observed_at, 'statedAt', e.stated_at,
                                                  'unshown', e.unshown, 'carried', e.carried) as told
                                         from evidence e
                                        where e.tenant = current_tenant() and e.person_id = s.person_id
                                          and e.observed_at <= (select as_of from t) and e.stated_at <= (select known_at from t)
                                       union all
                                       select m.skill, 'mastery', m.true_at, m.known_at,
                                              json_build_object('estimate', json_build_object('mean', m.mean,
                                                      'variance', m.variance, 'evidence', m.evidence,
                                                      'unassisted', m.unassisted),
                                                  'version', m.version, 'trueAt', m.true_at, 'knownAt', m.known_at)
                                         from heard_mastery m
                                        where m.tenant = current_tenant() and m.person_id = s.person_id
                                          and m.true_at <= (select as_of from t) and m.known_at <= (select known_at from t)
                                          and (not exists (
                                               select from heard_mastery n
                                                where n.tenant = m.tenant and n.person_id = m.person_id and n.skill = m.skill
                                                  and n.version > m.version and n.true_at <= (select as_of from t)
                                                  and n.known_at <= (select known_at from t))
                                               or exists (
                                               select from skill_merge d
                                                where d.tenant = m.tenant and d.into_skill = m.skill and m.known_at <= d.decided_at
                                                  and not exists (
                                                      select from heard_mastery n
                                                       where n.tenant = m.tenant and n.person_id = m.person_id and n.skill = m.skill
                                                         and n.version > m.version and n.true_at <= (select as_of from t)
                                                         and n.known_at <= least((select known_at from t), d.decided_at))))
                                       union all
                                       select w.skill, 'use', w.used_at, w.known_at,
                                              json_build_object('usedAt', w.used_at, 'knownAt', w.known_at)
                                         from skill_use w
                                        where w.tenant = current_tenant() and w.person_id = s.person_id
                                          and w.used_at <= (select as_of from t) and w.known_at <= (select known_at from t)
                                       union all
                                       select d.skill, 'slip', d.since, d.known_at,
                                              json_build_object('kpi', d.kpi, 'since', d.since, 'knownAt', d.known_at,
                                                  'recovered', case when d.recovered_at is not null then json_build_object(
                                                      'at', d.recovered_at, 'knownAt', d.recovery_known_at) end)
                                         from work_slip d
                                        where d.tenant = current_tenant() and d.person_id = s.person_id
                                          and d.since <= (select as_of from t) and d.known_at <= (select known_at from t)
                                       union all
                                       select r.skill, 'reflection', r.reflected_at, r.known_at,
                                              json_build_object('reflectedAt', r.reflected_at, 'knownAt', r.known_at)
                                         from heard_reflection r
                                        where r.tenant = current_tenant() and r.person_id = s.person_id
                                          and r.reflected_at <= (select as_of from t)
                                          and r.known_at <= (select known_at from t)) h
                                where h.skill = any ((select skills from t)::text[])
                                group by h.skill) t), '{}')) as text)
          from (select p.person_id, p.user_name from person p
                 where p.tenant = current_tenant() and sees(?, p.person_id, ?) order by p.user_name offset 0) s
         cross join lateral (
               select p.start_date, p.end_date from person_placement p
                where p.tenant = current_tenant() and p.person_id = s.person_id and p.told_at <= (select known_at from t)
                order by p.version desc limit 1) c
         where (c.end_date is null or c.end_date >= (select day from t))
           and (c.start_date <= (select day from t) or exists (
                select 1 from person_placement p
                 where p.tenant = current_tenant() and p.person_id = s.person_id and p.told_at <= (select documents from t)))
        """;

    private static final int AT_ONCE = 500;

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    /** Somebody as the statement tells of them. */
    private record Told(
            UUID personId,
            String userName,
            Tenure tenure,
            List<RoleHistory.Told> roles,
            Map<String, SkillHistory> skills) {

        Worker at(Moment moment, Map<String, RoleMap> maps, Aliases names) {
            var held = new RoleHistory(roles)
                    .asOf(moment.asOf()).roles().stream()
                            .flatMap(role -> Optional.ofNullable(maps.get(role.role()))
                                    .map(map -> new HeldRole(map, role.weight(), role.from()))
                                    .stream())
                            .toList();
            var inUse = HeldRole.skills(held);
            var then = skills.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, skill -> skill.getValue().at(moment)));
            return new Worker(
                    personId,
                    userName,
                    tenure,
                    held,
                    names.together(then, HistoryJoin::of).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    skill -> SkillBelief.of(
                                            skill.getValue(), inUse.contains(skill.getKey()), moment.asOf()))));
        }
    }

    @Inject
    Effort effort;

    @Inject
    DataSource dataSource;

    @Inject
    RoleMaps roleMaps;

    @Inject
    StoredAliases aliases;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Caller caller;

    /** Hands each over, and puts on record that the caller reads about them; how many there were. */
    public int each(Moment moment, String action, Consumer<Worker> reader) {
        return each(moment, action, Sitting.START, reader).people().size();
    }

    /** As the other, for a page of a list: what was told of a moment does not change from one page to the next. */
    public Audience each(Moment moment, String action, Sitting sitting, Consumer<Worker> reader) {
        return effort.overEverybody(() -> all(moment, action, sitting, reader));
    }

    private Audience all(Moment moment, String action, Sitting sitting, Consumer<Worker> reader) {
        var maps = roleMaps.all(moment.documents());
        var names = aliases.asOf(moment.documents());
        var asked = RoleMap.skillsOf(maps.values()).stream()
                .flatMap(skill -> names.names(skill).stream())
                .toList();
        var read = new HashMap<UUID, Audience.Concerned>();
        tell(moment, asked, told -> {
            read.put(told.personId(), new Audience.Concerned(told.userName(), Instant.EPOCH));
            reader.accept(told.at(moment, maps, names));
        });
        var audience = new Audience(read);
        sensitiveReading.aboutNamed(sitting.unrecorded(audience), action);
        return audience;
    }

    private void tell(Moment moment, Collection<String> skills, Consumer<Told> reader) {
        try (var connection = dataSource.getConnection()) {
            // A cursor, which has a few rows at a time, lives in a transaction.
            connection.setAutoCommit(false);
            try (var settings = connection.createStatement();
                    var statement = connection.prepareStatement(READ)) {
                // To compile the statement would take longer than it runs.
                settings.execute("set local jit = off");
                statement.setFetchSize(AT_ONCE);
                statement.setObject(1, moment.asOf().atOffset(ZoneOffset.UTC));
                statement.setObject(2, moment.knownAt().atOffset(ZoneOffset.UTC));
                statement.setObject(3, moment.documents().atOffset(ZoneOffset.UTC));
                statement.setObject(4, LocalDate.ofInstant(moment.asOf(), ZoneOffset.UTC));
                statement.setArray(5, connection.createArrayOf("text", skills.toArray()));
                statement.setString(6, caller.userName());
                statement.setString(7, caller.reach().name());
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.accept(told(Objects.requireNonNull(rows.getString(1))));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read who works here", e);
        }
    }

    private static Told told(String json) {
        try {
            return JSON.readValue(json, Told.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database tells what this reads", e);
        }
    }
}
