package org.skillway.curriculum.task.domain;

import java.time.Instant;

/** Work that lies ahead, the skill it needs, and when. */
public record UpcomingTask(String key, String skill, String title, Instant dueAt) {}
