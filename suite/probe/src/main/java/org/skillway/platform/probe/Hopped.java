package org.skillway.platform.probe;

import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** Leads to one more of its kind as long as any are left; below zero it cannot be handled. */
@FactType("org.skillway.skills.hop.hopped.v1")
record Hopped(UUID hopId, long left) implements Fact {}
