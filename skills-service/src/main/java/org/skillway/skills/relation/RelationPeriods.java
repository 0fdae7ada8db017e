package org.skillway.skills.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.LevelRules;
import org.skillway.skills.relation.domain.Relation;

/**
 * Since when relations and criteria hold, and until when others did.
 *
 * <p>Kept by whoever writes them ({@link Relations}), at the service's time, which reads of the past go by too; a trigger
 * would have the database's. What is written past the service begins with the next change of its skill.
 */
@ApplicationScoped
class RelationPeriods {

    // Never before it began, and never anew before it ended: the clock of another replica may be ahead.
    private static final String END = """
        update skill_relation_period p set valid_until = greatest(?, p.valid_from)
         where p.tenant = current_tenant() and p.valid_until is null and p.from_skill = any (?)
           and not exists (select from skill_relation r
                            where r.tenant = current_tenant() and r.from_skill = p.from_skill and r.kind = p.kind
                              and r.to_skill = p.to_skill and r.fraction = p.fraction)
        """;

    private static final String BEGIN = """
        insert into skill_relation_period (tenant, from_skill, kind, to_skill, fraction, valid_from)
        select r.tenant, r.from_skill, r.kind, r.to_skill, r.fraction,
               greatest(?, (select max(p.valid_until) from skill_relation_period p
                             where p.tenant = r.tenant and p.from_skill = r.from_skill and p.kind = r.kind
                               and p.to_skill = r.to_skill and p.valid_until is not null))
          from skill_relation r
         where r.tenant = current_tenant() and r.from_skill = any (?)
            on conflict (tenant, from_skill, kind, to_skill) where valid_until is null do nothing
        """;

    private static final String END_CRITERIA = """
        update skill_criteria_period p set valid_until = greatest(?, p.valid_from)
         where p.tenant = current_tenant() and p.valid_until is null and p.skill = any (?)
           and not exists (select from skill_criteria c
                            where c.tenant = current_tenant() and c.skill = p.skill and c.at_least = p.at_least
                              and c.parts = p.parts)
        """;

    private static final String BEGIN_CRITERIA = """
        insert into skill_criteria_period (tenant, skill, at_least, parts, valid_from)
        select c.tenant, c.skill, c.at_least, c.parts,
               greatest(?, (select max(p.valid_until) from skill_criteria_period p
                             where p.tenant = c.tenant and p.skill = c.skill))
          from skill_criteria c
         where c.tenant = current_tenant() and c.skill = any (?)
            on conflict (tenant, skill) where valid_until is null do nothing
        """;

    private static final String HELD = " and valid_from <= ? and (valid_until is null or valid_until > ?)";
    private static final String RELATIONS =
            "select * from skill_relation_period where tenant = current_tenant()" + HELD;
    private static final String CRITERIA = "select * from skill_criteria_period where tenant = current_tenant()" + HELD;
    private static final String LEVEL_RULES = RelationTable.levelRules(
            "skill_relation_period where tenant = current_tenant()" + HELD,
            "skill_criteria_period where tenant = current_tenant()" + HELD);
    private static final String BY_SKILL = " order by skill";
    private static final String ORDER = " order by from_skill, kind, to_skill";

    @Inject
    DataSource dataSource;

    /** Once what these skills say has changed. */
    void keep(Collection<String> skills, Instant now) {
        if (!skills.isEmpty()) {
            change(skills, now);
        }
    }

    LevelRules levelRules(Instant at) {
        return RelationTable.rules(list(LEVEL_RULES, RelationTable::rule, at, List.of()));
    }

    List<Relation> from(Collection<String> skills, Instant at) {
        return list(RELATIONS + " and from_skill = any (?)" + ORDER, RelationTable::relation, at, skills);
    }

    List<Relation> to(Collection<String> skills, Instant at) {
        return list(RELATIONS + " and to_skill = any (?)" + ORDER, RelationTable::relation, at, skills);
    }

    List<Criteria> criteria(Collection<String> skills, Instant at) {
        return list(CRITERIA + " and skill = any (?)" + BY_SKILL, RelationTable::criteria, at, skills);
    }

    private <T> List<T> list(String sql, RelationTable.Reader<T> reader, Instant at, Collection<String> skills) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            var parameters = (int) sql.chars().filter(c -> c == '?').count();
            var ofSkills = sql.contains("any (?)");
            for (var place = 1; place <= parameters - (ofSkills ? 1 : 0); place++) {
                statement.setObject(place, at.atOffset(ZoneOffset.UTC));
            }
            if (ofSkills) {
                statement.setArray(parameters, connection.createArrayOf("text", skills.toArray()));
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read how skills hung together", e);
        }
    }

    private void change(Collection<String> skills, Instant now) {
        try (var connection = dataSource.getConnection()) {
            for (var sql : List.of(END, BEGIN, END_CRITERIA, BEGIN_CRITERIA)) {
                try (var statement = prepared(connection, sql, skills, now)) {
                    statement.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not keep how skills hang together", e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Collection<String> skills, Instant now)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setObject(1, now.atOffset(ZoneOffset.UTC));
        statement.setArray(2, connection.createArrayOf("text", skills.toArray()));
        return statement;
    }
}
