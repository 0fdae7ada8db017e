package org.skillway.skills.promotion;

/** What a promotion into a role takes. */
record PromotionRuleView(String role, boolean secondSigner) {}
