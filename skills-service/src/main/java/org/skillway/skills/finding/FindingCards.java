package org.skillway.skills.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What was worked out and kept, without what went into it and what came out: a page of it can be megabytes. */
@ApplicationScoped
class FindingCards {

    /** Which of them: made since a time, before an id, of a kind where one is named; ids rise with time. */
    record Wanted(Instant since, UUID before, String kind) {}

    private static final String LATEST = """
        select n.* from (
            select f.finding_id, f.person_id, f.kind, f.subject, f.rule_version, f.made_by, f.made_at,
                   row_number() over (partition by f.person_id order by f.finding_id desc) as nth
              from finding f
             where f.tenant = current_tenant() and f.person_id = any (?) and f.made_at >= ? and f.finding_id < ?
               and (? = '' or f.kind = ?)) n
         where n.nth <= ? order by n.person_id, n.nth
        """;

    @Inject
    DataSource dataSource;

    /** Up to so many about each person, newest first. */
    Map<UUID, List<FindingCard>> latest(Collection<UUID> personIds, Wanted wanted, int limit) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LATEST)) {
            statement.setArray(1, connection.createArrayOf("uuid", personIds.toArray()));
            statement.setObject(2, wanted.since().atOffset(ZoneOffset.UTC));
            statement.setObject(3, wanted.before());
            statement.setString(4, wanted.kind());
            statement.setString(5, wanted.kind());
            statement.setInt(6, limit);
            var cards = new ArrayList<FindingCard>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    cards.add(card(found));
                }
            }
            return cards.stream().collect(Collectors.groupingBy(FindingCard::personId));
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read what was found about " + personIds.size() + " people", e);
        }
    }

    private static FindingCard card(ResultSet row) throws SQLException {
        return new FindingCard(
                row.getObject("finding_id", UUID.class),
                row.getObject("person_id", UUID.class),
                text(row, "kind"),
                text(row, "subject"),
                text(row, "rule_version"),
                text(row, "made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
