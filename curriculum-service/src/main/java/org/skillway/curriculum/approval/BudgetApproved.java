package org.skillway.curriculum.approval;

import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A person approved learning time for somebody; said inside this service as well, in the transaction of the approval. */
@FactType("org.skillway.curriculum.time-budget.approved.v1")
public record BudgetApproved(UUID personId, int version, int minutesPerWeek) implements Fact {}
