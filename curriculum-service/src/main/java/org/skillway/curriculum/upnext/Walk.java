package org.skillway.curriculum.upnext;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.task.domain.Ground;

/**
 * Somebody on their path.
 *
 * @param zone where they live
 * @param rhythm whether what comes next may depend on slots or tasks as well
 * @param ground what the path is planned from, as of a time; read only where a task is near or a step is passed over
 */
public record Walk(UUID personId, Path path, ZoneId zone, boolean rhythm, Function<Instant, Ground> ground) {}
