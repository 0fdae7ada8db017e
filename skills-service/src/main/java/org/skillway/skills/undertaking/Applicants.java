package org.skillway.skills.undertaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.skillway.skills.assignment.Assignments;
import org.skillway.skills.assignment.domain.RoleAssignment;
import org.skillway.skills.assignment.domain.RoleHistory;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.stretch.domain.Applicant;
import org.skillway.skills.stretch.domain.Applicant.Stage;
import org.skillway.skills.undertaking.domain.Outcome;
import org.skillway.skills.undertaking.domain.Progress;

/** People as they stand to stretch assignments at a moment; four statements, however many. */
@ApplicationScoped
public class Applicants {

    private static final String TEAMS = """
        with recursive t as (
            select cast(? as date) as day, cast(? as timestamptz) as known_at, cast(? as uuid[]) as people),
        up(person_id, team) as (
            select p.person_id, v.team
              from t cross join unnest(t.people) p(person_id)
             cross join lateral (
                   select w.team from person_placement w
                    where w.tenant = current_tenant() and w.person_id = p.person_id
                      and w.valid_from <= t.day and w.told_at <= t.known_at
                    order by w.version desc limit 1) v
             where v.team is not null
            union
            select u.person_id, v.parent
              from t cross join up u
             cross join lateral (
                   select w.parent from team_version w
                    where w.tenant = current_tenant() and w.key = u.team
                      and w.valid_from <= t.day and w.told_at <= t.known_at
                    order by w.version desc limit 1) v
             where v.parent is not null)
        select person_id, team from up
        """;

    @Inject
    DataSource dataSource;

    @Inject
    Assignments assignments;

    @Inject
    Undertakings undertakings;

    /** By person. */
    public Map<UUID, Applicant> of(Collection<UUID> personIds, Moment moment) {
        var day = LocalDate.ofInstant(moment.asOf(), ZoneOffset.UTC);
        var teams = teams(personIds, day, moment.knownAt());
        var roles = assignments.asOf(personIds, moment.asOf(), moment.knownAt());
        var theirs = undertakings.of(personIds, moment.documents());
        return personIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> new Applicant(
                                day,
                                Set.copyOf(teams.getOrDefault(person, List.of())),
                                roles.getOrDefault(person, RoleHistory.Told.NOTHING).roles().stream()
                                        .map(RoleAssignment::role)
                                        .collect(Collectors.toSet()),
                                stages(theirs.getOrDefault(person, List.of()), moment.documents()))));
    }

    /** Of one assignment the last counts, unless it was ever completed. */
    private static Map<String, Stage> stages(List<UndertakingRow> theirs, Instant at) {
        return theirs.stream()
                .collect(Collectors.toMap(
                        row -> row.assignment,
                        row -> stage(row.at(at)),
                        (earlier, later) -> earlier == Stage.COMPLETED ? earlier : later));
    }

    private static Stage stage(Progress progress) {
        return switch (progress) {
            case Progress.Open open -> Stage.OPEN;
            case Progress.Running running -> Stage.RUNNING;
            case Progress.Ended ended -> ended.outcome() == Outcome.COMPLETED ? Stage.COMPLETED : Stage.OVER;
        };
    }

    private Map<UUID, List<String>> teams(Collection<UUID> personIds, LocalDate day, Instant knownAt) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(TEAMS)) {
            statement.setObject(1, day);
            statement.setObject(2, knownAt.atOffset(ZoneOffset.UTC));
            statement.setArray(3, connection.createArrayOf("uuid", personIds.toArray()));
            var teams = new HashMap<UUID, List<String>>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    teams.computeIfAbsent(found.getObject(1, UUID.class), person -> new ArrayList<>())
                            .add(found.getString(2));
                }
            }
            return teams;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the teams of " + personIds.size() + " people", e);
        }
    }
}
