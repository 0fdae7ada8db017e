package org.skillway.curriculum.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.alias.domain.Aliases;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.rhythm.RhythmChanged;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.curriculum.task.domain.UpcomingTask;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Reach;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Takes note of the tasks that lie ahead of somebody, as calendars and ticket systems tell them. */
@ApplicationScoped
class TellTasks {

    private static final int MOST = 100;
    private static final Duration FARTHEST = Duration.ofDays(400);

    @Inject
    UpcomingTasks tasks;

    @Inject
    Catalogues catalogues;

    @Inject
    RoleMaps roleMaps;

    @Inject
    Event<RhythmChanged> changed;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    List<UpcomingTask> of(UUID personId) {
        sight.require(personId);
        if (caller.reach() != Reach.SELF) {
            audit.read("task.read", "person/" + personId);
        }
        return tasks.of(personId, clock.instant());
    }

    /** The last word counts: a task is what its source says it is. A skill that neither a module nor a role knows is a problem. */
    @Transactional
    public void tell(UUID personId, UpcomingTask task) {
        sight.require(personId);
        Instant now = clock.instant();
        if (!task.dueAt().isAfter(now) || task.dueAt().isAfter(now.plus(FARTHEST))) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "The task is over, or too far ahead to learn for.",
                    Problem.at("/dueAt", "must lie ahead of now, by " + FARTHEST.toDays() + " days at most"));
        }
        if (!isKnown(catalogues.now(), task.skill())) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "No module and no role knows the skill '" + task.skill() + "'. Maybe it is spelled otherwise.",
                    Problem.at("/skill", "not known"));
        }
        if (tasks.of(personId, now).stream()
                        .filter(known -> !known.key().equals(task.key()))
                        .count()
                >= MOST) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "Nobody has more than " + MOST + " tasks ahead.");
        }
        tasks.put(personId, task, now);
        changed.fire(new RhythmChanged(personId));
        audit.wrote("task.tell", "person/" + personId);
    }

    private boolean isKnown(Catalogue catalogue, String skill) {
        Aliases aliases = catalogue.aliases();
        String canonical = aliases.canonical(skill);
        return !catalogue.ofSkill(canonical).isEmpty()
                || roleMaps.stored().values().stream()
                        .flatMap(map -> map.skills().stream())
                        .anyMatch(asked -> aliases.canonical(asked.skill()).equals(canonical));
    }

    @Transactional
    public void forget(UUID personId, String key) {
        sight.require(personId);
        tasks.remove(personId, key);
        audit.wrote("task.forget", "person/" + personId);
    }
}
