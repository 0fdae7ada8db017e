package org.skillway.skills.team.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team: what it is called, the team it is part of, and the person who leads it. */
public record Team(
        String key,
        String name,
        @Nullable String parent,
        @Nullable UUID leadId) {}
