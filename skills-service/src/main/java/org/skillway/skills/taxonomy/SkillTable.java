package org.skillway.skills.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.skillway.skills.taxonomy.domain.Skill;

/** Writes skills, many in one statement. */
@ApplicationScoped
class SkillTable {

    private static final String PUT = """
        insert into skill as s (tenant, key, kind, name, description, behaviour_at_zero, behaviours, aliases, status,
                                replaced_by, external_ids, version, updated_at)
        select current_tenant(), p.key, lower(p.kind), p.name, p.description, p.behaviours[1], p.behaviours[2:6], p.aliases,
               lower(p.status), p."replacedBy", p."externalIds", 1, ?
          from jsonb_to_recordset(?::jsonb) as p (key text, kind text, name text, description text, behaviours text[],
               aliases text[], status text, "replacedBy" text, "externalIds" jsonb)
        on conflict (tenant, key) do update
           set kind = excluded.kind, name = excluded.name, description = excluded.description,
               behaviour_at_zero = excluded.behaviour_at_zero, behaviours = excluded.behaviours,
               aliases = excluded.aliases, status = excluded.status, replaced_by = excluded.replaced_by,
               external_ids = excluded.external_ids, version = s.version + 1, updated_at = excluded.updated_at
        returning s.key, s.version
        """;

    private static final String TOUCH = """
        update skill s set version = s.version + 1, updated_at = ? where s.tenant = current_tenant() and s.key = any (?)
        returning s.key, s.version
        """;

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    /** Creates or replaces, and gives the version each has then. */
    Map<String, Long> put(Collection<Skill> skills, Instant now) {
        try {
            return versions(PUT, now, json.writeValueAsString(skills));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Skills are always serialisable", e);
        }
    }

    /** Gives a new version to skills of which something changed that stands elsewhere. */
    Map<String, Long> touch(Collection<String> keys, Instant now) {
        return versions(TOUCH, now, keys.toArray(String[]::new));
    }

    private Map<String, Long> versions(String sql, Instant now, Object what) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, what instanceof String[] keys ? connection.createArrayOf("text", keys) : what);
            try (var rows = statement.executeQuery()) {
                var versions = new HashMap<String, Long>();
                while (rows.next()) {
                    versions.put(Objects.requireNonNull(rows.getString(1)), rows.getLong(2));
                }
                return versions;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not write skills", e);
        }
    }
}
