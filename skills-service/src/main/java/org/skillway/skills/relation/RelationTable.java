package org.skillway.skills.relation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.LevelRules;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationKind;

/** Relations and criteria as they are stored. */
@ApplicationScoped
class RelationTable {

    private static final String PUT = """
        insert into skill_relation (tenant, from_skill, kind, to_skill, fraction)
        select current_tenant(), p."from", replace(lower(p.kind), '_', '-'), p."to", p.fraction
          from jsonb_to_recordset(?::jsonb) as p ("from" text, kind text, "to" text, fraction double precision)
        on conflict (tenant, from_skill, kind, to_skill) do update set fraction = excluded.fraction
        """;

    private static final String PUT_CRITERIA = """
        insert into skill_criteria (tenant, skill, at_least, parts)
        select current_tenant(), p.skill, p."atLeast", p."of"
          from jsonb_to_recordset(?::jsonb) as p (skill text, "atLeast" int, "of" text[])
        on conflict (tenant, skill) do update set at_least = excluded.at_least, parts = excluded.parts
        """;

    private static final String DROP_THESE = """
        delete from skill_relation s
         using jsonb_to_recordset(?::jsonb) as p ("from" text, kind text, "to" text)
         where s.tenant = current_tenant() and s.from_skill = p."from" and s.to_skill = p."to"
           and s.kind = replace(lower(p.kind), '_', '-')
        """;
    private static final String DROP = "delete from skill_relation where tenant = current_tenant() and from_skill = ?";
    private static final String DROP_CRITERIA =
            "delete from skill_criteria where tenant = current_tenant() and skill = ?";
    private static final String DROP_CRITERIA_IN = """
        delete from skill_criteria
         where tenant = current_tenant() and skill in (select jsonb_array_elements_text(?::jsonb))
        """;
    private static final String DROP_INVERSE =
            "delete from skill_relation where tenant = current_tenant() and to_skill = ?";
    private static final String DROP_CRITERIA_OF =
            "delete from skill_criteria where tenant = current_tenant() and ? = any (parts)";
    private static final String ALL = "select * from skill_relation where tenant = current_tenant()";
    private static final String ORDER = " order by from_skill, kind, to_skill";
    private static final String BY_SKILL = " order by skill";
    private static final String ALL_CRITERIA = "select * from skill_criteria where tenant = current_tenant()";

    private static final String LEVEL_RULES = levelRules(
            "skill_relation where tenant = current_tenant()", "skill_criteria where tenant = current_tenant()");

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    void put(Collection<Relation> relations) {
        change(PUT, json(relations));
    }

    void putCriteria(Collection<Criteria> criteria) {
        change(PUT_CRITERIA, json(criteria));
    }

    void drop(Collection<Relation> relations) {
        change(DROP_THESE, json(relations));
    }

    void drop(String skill) {
        change(DROP, skill);
        change(DROP_CRITERIA, skill);
    }

    void dropCriteria(Collection<String> reached) {
        change(DROP_CRITERIA_IN, json(reached));
    }

    void dissolve(String skill) {
        drop(skill);
        change(DROP_INVERSE, skill);
        change(DROP_CRITERIA_OF, skill);
    }

    List<Relation> all() {
        return list(ALL + ORDER, RelationTable::relation, new String[0]);
    }

    List<Relation> from(Collection<String> skills) {
        return list(ALL + " and from_skill = any (?)" + ORDER, RelationTable::relation, skills.toArray(String[]::new));
    }

    List<Relation> to(Collection<String> skills) {
        return list(ALL + " and to_skill = any (?)" + ORDER, RelationTable::relation, skills.toArray(String[]::new));
    }

    LevelRules levelRules() {
        return rules(list(LEVEL_RULES, RelationTable::rule, new String[0]));
    }

    List<Criteria> allCriteria() {
        return list(ALL_CRITERIA + BY_SKILL, RelationTable::criteria, new String[0]);
    }

    List<Criteria> criteria(Collection<String> skills) {
        return list(
                ALL_CRITERIA + " and skill = any (?)" + BY_SKILL,
                RelationTable::criteria,
                skills.toArray(String[]::new));
    }

    /** Those by which a skill is reached, and those of which it is a part. */
    List<Criteria> criteriaOf(String skill) {
        return list(
                ALL_CRITERIA + " and ((array[skill] || parts) && ?)" + BY_SKILL,
                RelationTable::criteria,
                new String[] {skill});
    }

    /** Reads relations and criteria from these tables, with {@link #rule}; in an order of their own. */
    static String levelRules(String relations, String criteria) {
        return "select from_skill, kind, to_skill, fraction, null::text as skill, null::int as at_least, null::text[] as parts"
                + " from " + relations + " and kind in ('equivalent', 'encompasses')"
                + " union all select null, null, null, null, skill, at_least, parts from " + criteria
                + " order by from_skill, kind, to_skill, skill";
    }

    static Object rule(ResultSet row) throws SQLException {
        return row.getString("kind") == null ? criteria(row) : relation(row);
    }

    static LevelRules rules(List<Object> found) {
        return new LevelRules(
                found.stream()
                        .filter(Relation.class::isInstance)
                        .map(Relation.class::cast)
                        .toList(),
                found.stream()
                        .filter(Criteria.class::isInstance)
                        .map(Criteria.class::cast)
                        .toList());
    }

    static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                text(row, "from_skill"),
                RelationKind.of(text(row, "kind")),
                text(row, "to_skill"),
                row.getDouble("fraction"));
    }

    static Criteria criteria(ResultSet row) throws SQLException {
        return new Criteria(text(row, "skill"), row.getInt("at_least"), List.of((String[])
                row.getArray("parts").getArray()));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private <T> List<T> list(String sql, Reader<T> reader, String[] keys) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, keys);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read relations", e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, String[] keys) throws SQLException {
        var statement = connection.prepareStatement(sql);
        if (sql.contains("?")) {
            statement.setArray(1, connection.createArrayOf("text", keys));
        }
        return statement;
    }

    private void change(String sql, String argument) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not write relations", e);
        }
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Relations are always serialisable", e);
        }
    }
}
