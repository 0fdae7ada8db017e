package org.skillway.curriculum.task;

import java.time.Instant;
import org.skillway.curriculum.task.domain.UpcomingTask;

/** Work that lies ahead of somebody, the skill it needs, and when. */
public record TaskView(String key, String skill, String title, Instant dueAt) {

    static TaskView of(UpcomingTask task) {
        return new TaskView(task.key(), task.skill(), task.title(), task.dueAt());
    }
}
