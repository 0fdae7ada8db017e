package org.skillway.skills.promotion;

import jakarta.validation.constraints.NotNull;

/** Whether two different people have to sign a promotion into a role. */
record PromotionRuleRequest(@NotNull Boolean secondSigner) {}
