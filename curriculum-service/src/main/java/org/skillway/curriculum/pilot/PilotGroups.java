package org.skillway.curriculum.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skillway.curriculum.store.Sql;

/** The stored pilot groups. */
@ApplicationScoped
class PilotGroups {

    private static final String READ =
            "select key, version, name, people from pilot_group where tenant = current_tenant()";

    @Inject
    Sql sql;

    List<PilotGroup> all() {
        return sql.list(READ + " order by key", PilotGroups::row);
    }

    List<PilotGroup> after(String key, int most) {
        return sql.list(READ + " and key > ? order by key limit ?", PilotGroups::row, key, most);
    }

    Optional<PilotGroup> of(String key) {
        return sql.one(READ + " and key = ?", PilotGroups::row, key);
    }

    /** Keeps everybody else from arranging this group until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    PilotGroup locked(String key) {
        sql.change("insert into pilot_group values (current_tenant(), ?, 0, '', '{}') on conflict do nothing", key);
        return sql.one(READ + " and key = ? for update", PilotGroups::row, key).orElseThrow();
    }

    @Transactional(TxType.MANDATORY)
    void save(PilotGroup group) {
        sql.change(
                "update pilot_group set version = ?, name = ?, people = ?::uuid[]"
                        + " where tenant = current_tenant() and key = ?",
                group.version(),
                group.name(),
                texts(group.people()),
                group.key());
    }

    /** The groups that somebody is in. */
    List<String> with(UUID person) {
        return sql.list(
                "select key from pilot_group where tenant = current_tenant() and ? = any (people) order by key",
                row -> row.getString(1),
                person);
    }

    /** Those at work among some people. */
    List<UUID> known(List<UUID> people) {
        return sql.list(
                "select person_id from directory_person where tenant = current_tenant() and active"
                        + " and person_id = any (?::uuid[])",
                row -> row.getObject(1, UUID.class),
                (Object) texts(people));
    }

    /** Those at work in a team. */
    List<UUID> ofTeam(String team) {
        return sql.list(
                "select person_id from directory_person where tenant = current_tenant() and active and team = ?",
                row -> row.getObject(1, UUID.class),
                team);
    }

    private static String[] texts(List<UUID> people) {
        return people.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static PilotGroup row(ResultSet row) throws SQLException {
        return new PilotGroup(row.getString("key"), row.getInt("version"), row.getString("name"), Arrays.asList((UUID[])
                row.getArray("people").getArray()));
    }
}
