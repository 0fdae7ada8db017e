package org.skillway.skills.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** The decisions, what they touch, and what is stated and believed of people, which follows them. */
@ApplicationScoped
class MergeTable {

    private static final String IMPACT = """
        select array(select m.role from role_map m where m.tenant = current_tenant()
                        and m.requirements @> jsonb_build_array(jsonb_build_object('skill', k.key)) order by m.role),
               (select count(distinct p.person_id) from (
                    select person_id from evidence where tenant = current_tenant() and skill = k.key
                    union all select person_id from estimate where tenant = current_tenant() and skill = k.key) p),
               (select count(*) from evidence where tenant = current_tenant() and skill = k.key),
               (select count(*) from estimate where tenant = current_tenant() and skill = k.key),
               (select count(*) from skill_relation where tenant = current_tenant() and k.key in (from_skill, to_skill)),
               (select count(*) from skill_criteria where tenant = current_tenant() and (skill = k.key or k.key = any (parts))),
               (select count(*) from occupation where tenant = current_tenant() and skill_keys @> array[k.key])
          from (select ?::text as key) k
        """;

    private static final String MOVE_EVIDENCE =
            "update evidence set skill = ? where tenant = current_tenant() and skill = ?";

    /** Of two estimates of a person the surer is kept, the other taken away; one alone takes the survivor's name. */
    private static final String KEEP_SURER = """
        delete from estimate e using estimate o
         where e.tenant = current_tenant() and o.tenant = e.tenant and o.person_id = e.person_id
           and ((e.skill = ? and o.skill = ?) or (o.skill = ? and e.skill = ?))
           and (e.variance, e.skill) > (o.variance, o.skill)
        """;

    private static final String MOVE_ESTIMATES =
            "update estimate set skill = ? where tenant = current_tenant() and skill = ?";

    private static final String ADD = """
        insert into skill_merge (tenant, merge_id, from_skill, into_skill, reason, decided_by, decided_at, impact)
        values (current_tenant(), ?, ?, ?, ?, ?, ?, ?::jsonb)
        """;

    private static final String PAGE = """
        select * from skill_merge where tenant = current_tenant() and merge_id > ? order by merge_id limit ?
        """;

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    MergeImpact impactOf(String skill) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(IMPACT)) {
            statement.setString(1, skill);
            try (var row = statement.executeQuery()) {
                row.next();
                return new MergeImpact(
                        List.of((String[]) row.getArray(1).getArray()),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not tell what a merge touches", e);
        }
    }

    void movePeople(String from, String into) {
        change(MOVE_EVIDENCE, into, from);
        change(KEEP_SURER, from, into, from, into);
        change(MOVE_ESTIMATES, into, from);
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

    List<MergeView> page(UUID after, int limit) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(PAGE)) {
            statement.setObject(1, after);
            statement.setInt(2, limit);
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
                json.readValue(text(row, "impact"), MergeImpact.class));
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
