package org.skillway.mentor.need;

import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A mentor's help is no longer called for; the reason is {@code gap-closed}, {@code gap-small}, {@code lessons-suffice}, {@code tried-again} or {@code skill-merged}. */
@FactType("org.skillway.mentor.need.closed.v1")
record NeedClosed(UUID needId, UUID personId, String skill, String reason) implements Fact {}
