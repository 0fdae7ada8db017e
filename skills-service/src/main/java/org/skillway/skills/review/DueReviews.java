package org.skillway.skills.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.skillway.platform.event.Cause;

/** People whose gaps are still to be looked at. What one transaction puts there survives whatever becomes of this process. */
@ApplicationScoped
class DueReviews {

    /** A person on the list, with what put them there. */
    record Due(UUID personId, Cause.Link cause) {}

    // In order, so that two who put the same people there do not wait for each other crosswise.
    private static final String ADD = """
        insert into gap_review_due (tenant, person_id, causation, correlation)
        select current_tenant(), p.person_id, ?, ? from (
        """;
    private static final String IN_ORDER = """
        ) p order by p.person_id
        on conflict (tenant, person_id) do update set causation = excluded.causation, correlation = excluded.correlation,
            attempts = 0, due_at = excluded.due_at, failure = null
        """;

    private static final String HOLDERS = """
        select r.person_id from person_roles r where r.tenant = current_tenant() and r.roles @> array[?]::varchar[]
        """;

    private static final String PEOPLE = """
        select cast(one as uuid) as person_id from unnest(string_to_array(?, ',')) one
        """;

    private static final String TOLD_OF = """
        with name as (select a.alias from skill_alias a where a.tenant = current_tenant() and a.skill = ?)
        select i.person_id from evidence_item i join name n on n.alias = i.skill where i.tenant = current_tenant()
         union select h.person_id from heard_mastery h join name n on n.alias = h.skill where h.tenant = current_tenant()
        """;

    // The array is filled once, before anything is removed; a subquery might run again for each row.
    private static final String TAKE = """
        delete from gap_review_due where tenant = current_tenant() and ctid = any (array(
            select d.ctid from gap_review_due d where d.tenant = current_tenant() and d.due_at <= ?
             order by d.due_at, d.person_id limit ? for update skip locked))
        returning person_id, causation, correlation
        """;

    // Twice as late each time, from ten seconds up to an hour.
    private static final String SET_ASIDE = """
        update gap_review_due set attempts = attempts + 1, failure = left(?, 500),
               due_at = cast(? as timestamptz) + least(interval '1 hour', interval '10 seconds' * 2 ^ least(attempts, 10))
         where tenant = current_tenant() and person_id = ?
        returning attempts
        """;

    private static final String TENANTS = "select tenant from tenants_with_gap_reviews(?)";

    @Inject
    DataSource dataSource;

    /** Everybody who holds a role; returns how many. */
    int addHolders(String role, Cause.Link cause) {
        return add(HOLDERS, role, cause);
    }

    void addPeople(Collection<UUID> people, Cause.Link cause) {
        add(PEOPLE, people.stream().map(UUID::toString).collect(Collectors.joining(",")), cause);
    }

    /** Everybody of whom anything was told under another name of a skill; returns how many. */
    int addToldOf(String skill, Cause.Link cause) {
        return add(TOLD_OF, skill, cause);
    }

    private int add(String people, String concerned, Cause.Link cause) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ADD + people + IN_ORDER)) {
            statement.setObject(1, cause.causation());
            statement.setObject(2, cause.correlation());
            statement.setString(3, concerned);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not put people on the list", e);
        }
    }

    /** Takes up to so many off the list whose time has come; they are back on it if the transaction does not commit. */
    List<Due> take(int most, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setInt(2, most);
            var taken = new ArrayList<Due>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.add(new Due(
                            rows.getObject("person_id", UUID.class),
                            new Cause.Link(
                                    rows.getObject("causation", UUID.class),
                                    rows.getObject("correlation", UUID.class))));
                }
            }
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not take people off the list", e);
        }
    }

    /** Lets somebody whose review failed come again later; returns how often it has failed by now. */
    int setAside(UUID personId, String failure, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(SET_ASIDE)) {
            statement.setString(1, failure);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setObject(3, personId);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getInt("attempts") : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not set person " + personId + " aside", e);
        }
    }

    /** On whose lists is somebody whose time has come. */
    List<String> tenants(Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(TENANTS)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            var tenants = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    tenants.add(rows.getString(1));
                }
            }
            return tenants;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read whose lists are not empty", e);
        }
    }
}
