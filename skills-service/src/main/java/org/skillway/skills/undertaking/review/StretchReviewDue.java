package org.skillway.skills.undertaking.review;

import java.time.LocalDate;
import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** The day has come on which person and leader wanted to look at a stretch assignment that runs. */
@FactType("org.skillway.skills.stretch.review-due.v1")
record StretchReviewDue(UUID undertakingId, UUID personId, String assignment, LocalDate reviewDay) implements Fact {}
