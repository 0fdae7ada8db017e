package org.skillway.skills.hold;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A legal hold was placed or released. Why, and by whom, stays here. */
@FactType("org.skillway.skills.legal-hold.changed.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LegalHoldChanged(
        UUID holdId,
        @Nullable UUID personId,
        Instant placedAt,
        @Nullable Instant releasedAt) implements Fact {}
