package org.skillway.mentor.need;

import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** Somebody should get a mentor's help; the reason is {@code gap-foundation}, {@code gap-practice} or {@code tried-in-vain}. */
@FactType("org.skillway.mentor.need.opened.v1")
record NeedOpened(UUID needId, UUID personId, String skill, double requiredLevel, double estimatedLevel, String reason)
        implements Fact {}
