package org.skillway.skills.promotion;

import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** Named people decided whether somebody is held to be of high potential. */
@FactType("org.skillway.skills.high-potential.decided.v1")
record HighPotentialDecided(UUID judgmentId, UUID personId, String verdict, int signatures) implements Fact {}
