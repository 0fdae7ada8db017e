package org.skillway.curriculum.upnext;

import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.path.domain.Path;

/**
 * Somebody on their path.
 *
 * @param zone where they live
 * @param rhythm whether what comes next may depend on slots or tasks as well
 * @param seen the catalogue as it binds them, read only where a task needs it
 */
public record Walk(UUID personId, Path path, ZoneId zone, boolean rhythm, Supplier<Catalogue> seen) {}
