package org.skillway.curriculum.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skillway.curriculum.alias.domain.Aliases;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.store.Sql;
import org.skillway.curriculum.task.domain.UpcomingTask;

/** The stored tasks; what is over goes when somebody says the next. */
@ApplicationScoped
public class UpcomingTasks {

    @Inject
    Sql sql;

    @Inject
    Catalogues catalogues;

    /** Somebody's tasks that lie ahead, the nearest first; the skill as it is called now. */
    public List<UpcomingTask> of(UUID personId, Instant now) {
        List<UpcomingTask> told = told(personId, now);
        if (told.isEmpty()) {
            return told;
        }
        Aliases aliases = catalogues.now().aliases();
        return told.stream()
                .map(task -> new UpcomingTask(task.key(), aliases.canonical(task.skill()), task.title(), task.dueAt()))
                .toList();
    }

    /** The same of each of them. */
    public Map<UUID, List<UpcomingTask>> of(Collection<UUID> people, Instant now) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Aliases aliases = catalogues.now().aliases();
        Map<UUID, List<UpcomingTask>> tasks = new HashMap<>();
        sql.list(
                "select person_id, key, skill, title, due_at from upcoming_task"
                        + " where tenant = current_tenant() and person_id = any(?::uuid[]) and due_at > ?"
                        + " order by due_at, key",
                row -> tasks.computeIfAbsent(row.getObject("person_id", UUID.class), person -> new ArrayList<>())
                        .add(new UpcomingTask(
                                row.getString("key"),
                                aliases.canonical(row.getString("skill")),
                                row.getString("title"),
                                row.getObject("due_at", OffsetDateTime.class).toInstant())),
                people.stream().map(UUID::toString).toArray(String[]::new),
                now);
        return tasks;
    }

    /** As their sources told them. */
    private List<UpcomingTask> told(UUID personId, Instant now) {
        return sql.list(
                "select key, skill, title, due_at from upcoming_task"
                        + " where tenant = current_tenant() and person_id = ? and due_at > ? order by due_at, key",
                row -> new UpcomingTask(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                personId,
                now);
    }

    @Transactional(TxType.MANDATORY)
    void put(UUID personId, UpcomingTask task, Instant now) {
        sql.change(
                "delete from upcoming_task where tenant = current_tenant() and person_id = ? and due_at <= ?",
                personId,
                now);
        sql.change(
                "insert into upcoming_task values (current_tenant(), ?, ?, ?, ?, ?)"
                        + " on conflict (tenant, person_id, key) do update"
                        + " set skill = excluded.skill, title = excluded.title, due_at = excluded.due_at",
                personId,
                task.key(),
                task.skill(),
                task.title(),
                task.dueAt());
    }

    @Transactional(TxType.MANDATORY)
    void remove(UUID personId, String key) {
        sql.change(
                "delete from upcoming_task where tenant = current_tenant() and person_id = ? and key = ?",
                personId,
                key);
    }
}
