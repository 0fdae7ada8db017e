package org.skillway.skills.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The decisions, and what they touch. */
@ApplicationScoped
class MergeTable {

    private static final String IMPACT = """
        select array(select m.role from role_map m where m.tenant = current_tenant()
                        and m.requirements @> jsonb_build_array(jsonb_build_object('skill', k.key)) order by m.role),
               array(select s.key from stretch_assignment s where s.tenant = current_tenant()
                        and exists (select from jsonb_array_elements(s.exercises) e where e ->> 'skill' = any (k.names))
                      order by s.key),
               (select count(distinct p.person_id) from (
                    select person_id from evidence where tenant = current_tenant() and skill = any (k.names)
                    union all select person_id from estimate where tenant = current_tenant() and skill = any (k.names)
                    union all select person_id from heard_mastery where tenant = current_tenant() and skill = any (k.names)
                    union all select person_id from heard_answer where tenant = current_tenant() and skill = any (k.names)
                    union all select person_id from heard_reflection where tenant = current_tenant() and skill = any (k.names)
                    union all select person_id from skill_use where tenant = current_tenant() and skill = any (k.names)
                    union all select person_id from work_slip where tenant = current_tenant() and skill = any (k.names)
                    union all select person_id from attestation where tenant = current_tenant() and skill = any (k.names)
                    union all select person_id from confidence where tenant = current_tenant() and skill = any (k.names)) p),
               (select count(*) from evidence where tenant = current_tenant() and skill = any (k.names)),
               (select count(*) from estimate where tenant = current_tenant() and skill = any (k.names)),
               (select count(*) from heard_mastery where tenant = current_tenant() and skill = any (k.names))
                   + (select count(*) from heard_answer where tenant = current_tenant() and skill = any (k.names))
                   + (select count(*) from heard_reflection where tenant = current_tenant() and skill = any (k.names)),
               (select count(*) from skill_use where tenant = current_tenant() and skill = any (k.names))
                   + (select count(*) from work_slip where tenant = current_tenant() and skill = any (k.names)),
               (select count(*) from attestation where tenant = current_tenant() and skill = any (k.names)),
               (select count(*) from confidence where tenant = current_tenant() and skill = any (k.names)),
               (select count(*) from known_gap where tenant = current_tenant() and skill = any (k.names) and kind <> 'none'),
               (select count(*) from helper_offer where tenant = current_tenant() and skill = any (k.names))
                   + (select count(*) from mentorship where tenant = current_tenant() and skill = any (k.names)),
               (select count(*) from learning_asset where tenant = current_tenant() and skill = any (k.names)),
               (select count(*) from skill_relation where tenant = current_tenant() and k.key in (from_skill, to_skill)),
               (select count(*) from skill_criteria where tenant = current_tenant() and (skill = k.key or k.key = any (parts))),
               (select count(*) from occupation where tenant = current_tenant() and skill_keys @> array[k.key])
          from (select n.key, array_append(array(select alias from skill_alias where tenant = current_tenant() and skill = n.key), n.key)
                       as names from (select ?::text as key) n) k
        """;

    private static final String NAMES = "select alias from skill_alias where tenant = current_tenant() and skill = ?";

    private static final String ADD = """
        insert into skill_merge (tenant, merge_id, from_skill, into_skill, reason, decided_by, decided_at, impact)
        values (current_tenant(), ?, ?, ?, ?, ?, ?, ?::jsonb)
        """;

    private static final String LAST = "select max(decided_at) from skill_merge where tenant = current_tenant()";

    private static final String PAGE = """
        select * from skill_merge where tenant = current_tenant() and merge_id > ? and decided_at >= ?
         order by merge_id limit ?
        """;

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    /** Under which a skill's records stand: its own, and those of the skills that were merged into it. */
    Set<String> namesOf(String skill) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NAMES)) {
            statement.setString(1, skill);
            try (var rows = statement.executeQuery()) {
                var names = new HashSet<>(Set.of(skill));
                while (rows.next()) {
                    names.add(text(rows, "alias"));
                }
                return names;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not tell the names of '" + skill + "'", e);
        }
    }

    MergeImpact impactOf(String skill) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(IMPACT)) {
            statement.setString(1, skill);
            try (var row = statement.executeQuery()) {
                row.next();
                return new MergeImpact(
                        List.of((String[]) row.getArray(1).getArray()),
                        List.of((String[]) row.getArray(2).getArray()),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12),
                        row.getLong(13),
                        row.getLong(14),
                        row.getLong(15));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not tell what a merge touches", e);
        }
    }

    /** After every decision so far, also where it was made by a replica whose clock is ahead: their order is that of their times. */
    Instant following(Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LAST);
                var row = statement.executeQuery()) {
            row.next();
            var last = row.getTimestamp(1);
            return last == null || last.toInstant().isBefore(now)
                    ? now
                    : last.toInstant().plus(1, ChronoUnit.MICROS);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not tell when the last merge was decided", e);
        }
    }

    void add(MergeView merge) {
        try {
            change(
                    ADD,
                    merge.mergeId(),
                    merge.from(),
                    merge.into(),
                    merge.reason(),
                    merge.decidedBy(),
                    merge.decidedAt().atOffset(ZoneOffset.UTC),
                    json.writeValueAsString(merge.impact()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a merge touches is always serialisable", e);
        }
    }

    List<MergeView> page(UUID after, @Nullable Instant since, int limit) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(PAGE)) {
            statement.setObject(1, after);
            statement.setObject(2, (since == null ? Instant.EPOCH : since).atOffset(ZoneOffset.UTC));
            statement.setInt(3, limit);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<MergeView>();
                while (rows.next()) {
                    found.add(view(rows));
                }
                return found;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Could not read merges", e);
        }
    }

    private MergeView view(ResultSet row) throws SQLException, JsonProcessingException {
        return new MergeView(
                row.getObject("merge_id", UUID.class),
                text(row, "from_skill"),
                text(row, "into_skill"),
                text(row, "reason"),
                text(row, "decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                counts().readValue(text(row, "impact")));
    }

    /** Decisions of before something was counted count none of it. */
    private ObjectReader counts() {
        return json.readerFor(MergeImpact.class).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private void change(String sql, Object... arguments) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var place = 0; place < arguments.length; place++) {
                statement.setObject(place + 1, arguments[place]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not write a merge", e);
        }
    }
}
