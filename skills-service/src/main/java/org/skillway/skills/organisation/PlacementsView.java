package org.skillway.skills.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where a person stood over time, earliest first, as far as it was known at a time. */
record PlacementsView(UUID personId, Instant knownAt, List<PlacementView> placements) {}
