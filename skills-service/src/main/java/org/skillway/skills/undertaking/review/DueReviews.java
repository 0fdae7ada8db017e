package org.skillway.skills.undertaking.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** Stretch assignments that run, of people who work here, whose review day has come untold. */
@ApplicationScoped
class DueReviews {

    private static final String DUE = """
        u.tenant = current_tenant() and u.agreed_at is not null and u.outcome is null and u.review_told_at is null
           and u.review_day <= ?
        """;

    private static final String PEOPLE = """
        select distinct u.person_id
          from stretch_undertaking u join person p on p.tenant = u.tenant and p.person_id = u.person_id
         where (p.end_date is null or p.end_date >= ?) and\s""" + DUE + "order by u.person_id limit ?";

    // One column and no more, so that nothing is written back that another has changed meanwhile.
    private static final String TOLD =
            "update stretch_undertaking u set review_told_at = ? where u.person_id = any (?) and " + DUE
                    + "returning u.undertaking_id, u.person_id, u.assignment, u.review_day";

    @Inject
    DataSource dataSource;

    /** Up to so many of the people whose they are. */
    List<UUID> people(LocalDate day, int limit) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(PEOPLE)) {
            statement.setObject(1, day);
            statement.setObject(2, day);
            statement.setInt(3, limit);
            var people = new ArrayList<UUID>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    people.add(found.getObject(1, UUID.class));
                }
            }
            return people;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read whose stretch assignments are to be looked at", e);
        }
    }

    /** Those of these people, each given once and to one caller: it counts as told from now on. */
    List<StretchReviewDue> told(Collection<UUID> people, LocalDate day, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(TOLD)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("uuid", people.toArray()));
            statement.setObject(3, day);
            var due = new ArrayList<StretchReviewDue>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    due.add(new StretchReviewDue(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            Objects.requireNonNull(row.getString(3)),
                            row.getObject(4, LocalDate.class)));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not note that stretch assignments are to be looked at", e);
        }
    }
}
