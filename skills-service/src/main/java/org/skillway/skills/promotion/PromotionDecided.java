package org.skillway.skills.promotion;

import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** Named people decided whether somebody is promoted. */
@FactType("org.skillway.skills.promotion.decided.v1")
record PromotionDecided(
        UUID judgmentId, UUID personId, String role, String verdict, int signatures, boolean forecastSupported)
        implements Fact {}
