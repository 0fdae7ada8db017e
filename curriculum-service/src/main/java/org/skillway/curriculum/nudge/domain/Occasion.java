package org.skillway.curriculum.nudge.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.skillway.curriculum.nudge.domain.Nudge.Kind;
import org.skillway.curriculum.slot.domain.OpenSlot;
import org.skillway.curriculum.task.domain.UpcomingTask;

/**
 * Something in somebody's work that calls for a reminder of its own, and from when until when it does: a slot while it is
 * open, a task in the day before it is due. That a day is near enough to be told and far enough to learn something is a
 * judgement.
 *
 * @param key by which one is told from another; said twice it is still one, and so is a task moved within its day
 */
public record Occasion(Kind kind, String key, Instant from, Instant until) {

    private static final Duration BEFORE_TASK = Duration.ofDays(1);

    public static Occasion of(OpenSlot open) {
        String key = Kind.SLOT.code() + "/" + open.slot().moment() + "/" + open.from();
        return new Occasion(Kind.SLOT, key, open.from(), open.until());
    }

    public static Occasion of(UpcomingTask task) {
        String key = Kind.TASK.code() + "/" + task.key() + "/" + LocalDate.ofInstant(task.dueAt(), ZoneOffset.UTC);
        return new Occasion(Kind.TASK, key, task.dueAt().minus(BEFORE_TASK), task.dueAt());
    }

    /** The kind of what a key stands for. */
    public static Kind kindOf(String key) {
        return Kind.of(key.substring(0, key.indexOf('/')));
    }

    boolean at(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
