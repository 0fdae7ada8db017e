package org.skillway.curriculum.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.placement.TestOutRow.State;
import org.skillway.curriculum.placement.domain.Sitting;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;

/** The tests that were begun. */
@ApplicationScoped
class TestOuts {

    private static final String ROW = "select id, person_id, skill, state, reason, body::text, began_at, ended_at,"
            + " given_up from test_out where tenant = current_tenant() and person_id = ?";
    private static final String SHOWN =
            "select r->>'item' as item, count(*)::float8 / greatest(max(t.tests), 20) as share"
                    + " from (select body, count(*) over () as tests from (select body from test_out"
                    + " where tenant = current_tenant() and skill = ? order by began_at desc limit 100) recent) t,"
                    + " json_array_elements(t.body->'responses') r group by 1";

    /** A test that nobody finished, and whose it is. */
    record Left(String tenant, UUID personId, UUID id) {}

    @Inject
    Sql sql;

    List<TestOutRow> of(UUID personId) {
        return sql.list(ROW + " order by began_at desc, id desc", TestOuts::row, personId);
    }

    /** The latest first, from before one on that was begun then; so many at most. */
    List<TestOutRow> before(UUID personId, String beganAt, UUID id, int most) {
        return sql.list(
                ROW + " and (began_at, id) < (?::timestamptz, ?) order by began_at desc, id desc limit ?",
                TestOuts::row,
                personId,
                beganAt,
                id,
                most);
    }

    List<TestOutRow> of(UUID personId, String skill) {
        return sql.list(ROW + " and skill = ? order by began_at desc, id", TestOuts::row, personId, skill);
    }

    Optional<TestOutRow> of(UUID personId, UUID id) {
        return sql.one(ROW + " and id = ?", TestOuts::row, personId, id);
    }

    /** The tests of all tenants that were begun before and are under way still, the earliest first. */
    List<Left> left(Instant before, int most) {
        return sql.list(
                "select * from left_test_outs(?, ?)",
                row -> new Left(
                        row.getString("tenant"),
                        row.getObject("person_id", UUID.class),
                        row.getObject("id", UUID.class)),
                before,
                most);
    }

    /** The items of some modules that somebody answered there, by the keys that tests give them. */
    List<String> answeredElsewhere(UUID personId, Collection<String> modules) {
        return sql.list(
                "select distinct module || '/' || item as item from activity where tenant = current_tenant()"
                        + " and person_id = ? and module = any(?) and kind = 'answered' and item is not null",
                row -> row.getString("item"),
                personId,
                modules.toArray(String[]::new));
    }

    /** Those of some modules in which somebody did anything that shows their questions. */
    List<String> begunElsewhere(UUID personId, Collection<String> modules) {
        return sql.list(
                "select distinct module from activity where tenant = current_tenant() and person_id = ?"
                        + " and module = any(?) and kind in ('started', 'answered', 'completed', 'abandoned')",
                row -> row.getString("module"),
                personId,
                modules.toArray(String[]::new));
    }

    /** In which share of the last hundred tests of a skill each item was answered; counted as twenty at least. */
    Map<String, Double> exposures(String skill) {
        Map<String, Double> shares = new HashMap<>();
        sql.list(SHOWN, row -> Map.entry(row.getString("item"), row.getDouble("share")), skill)
                .forEach(shown -> shares.put(shown.getKey(), shown.getValue()));
        return shares;
    }

    void add(TestOutRow test) {
        sql.change(
                "insert into test_out values (current_tenant(), ?, ?, ?, ?, ?, ?::json, ?, ?, ?)",
                test.id(),
                test.personId(),
                test.skill(),
                test.state().stored(),
                test.reason(),
                Json.write(test.sitting()),
                test.beganAt(),
                test.endedAt(),
                test.state() == State.LEFT);
    }

    void save(TestOutRow test) {
        sql.change(
                "update test_out set state = ?, reason = ?, body = ?::json, ended_at = ?, given_up = ?"
                        + " where tenant = current_tenant() and id = ?",
                test.state().stored(),
                test.reason(),
                Json.write(test.sitting()),
                test.endedAt(),
                test.state() == State.LEFT,
                test.id());
    }

    private static TestOutRow row(ResultSet row) throws SQLException {
        return new TestOutRow(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("skill"),
                State.of(row.getString("state"), row.getBoolean("given_up")),
                row.getString("reason"),
                Json.read(row.getString("body"), Sitting.class),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
