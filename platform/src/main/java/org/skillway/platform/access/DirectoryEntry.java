package org.skillway.platform.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as every service needs to know them: identity, manager, place and time; no name and no judgment. Nobody
 * without a user name is anybody's viewer: it went to somebody else, and a fact that brings another is under way.
 */
public record DirectoryEntry(
        UUID personId,
        String externalId,
        @Nullable String userName,
        @Nullable UUID managerId,
        @Nullable String team,
        @Nullable String location,
        ZoneId timeZone,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        boolean active) {}
