package org.skillway.suite.chaos;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** curriculum-service's own copy of a tenant's people, and what its inbox remembers of how it came about. */
final class DirectoryCopy {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private final TenantDatabase curriculum;
    private long handled;

    DirectoryCopy(SuiteUnderTest suite, String tenant) {
        this.curriculum = TenantDatabase.of(suite, "curriculum", tenant);
    }

    /** The team of each of these people who is known. */
    List<String> teams(Collection<UUID> people) throws SQLException {
        var known = curriculum
                .list(
                        "select person_id, team from directory_person",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return people.stream()
                .flatMap(person -> Optional.ofNullable(known.get(person)).stream())
                .toList();
    }

    /** From now on the database refuses anybody of that team. */
    void refuse(String team) throws SQLException {
        curriculum.alter(
                "alter table directory_person add constraint refused check (team <> '%s') not valid".formatted(team));
    }

    void refuseNothing() throws SQLException {
        curriculum.alter("alter table directory_person drop constraint refused");
    }

    /** Waits until all these people are known with that team. */
    void await(String team, Collection<UUID> people) throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        while (teams(people).stream().filter(team::equals).count() < people.size()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not all of %d people are in team %s".formatted(people.size(), team));
            }
            Thread.sleep(20);
        }
    }

    /** Waits until so many events are claimed or set aside. */
    void awaitHandled(int count) throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        while (handled < count) {
            handled = curriculum.count("select (select count(*) from inbox_event) + (select count(*) from dead_event)");
            if (System.nanoTime() > deadline) {
                throw new AssertionError("%d events handled, not %d".formatted(handled, count));
            }
            Thread.sleep(5);
        }
    }

    /** The longest time between the sending of an event and its transaction in the inbox. */
    Duration longestLag(Map<UUID, Instant> sent) throws SQLException {
        return curriculum
                .list(
                        "select event_id, received_at from inbox_event",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, Timestamp.class)))
                .stream()
                .filter(event -> sent.containsKey(event.getKey()))
                .map(event -> Duration.between(
                        sent.getOrDefault(event.getKey(), Instant.MAX),
                        event.getValue().toInstant()))
                .reduce(Duration.ZERO, (longest, lag) -> lag.compareTo(longest) > 0 ? lag : longest);
    }

    long held() throws SQLException {
        return curriculum.count("select count(*) from inbox_held");
    }

    /** How many events the inbox has claimed, each once. */
    long heard() throws SQLException {
        return curriculum.count("select count(*) from inbox_event");
    }
}
