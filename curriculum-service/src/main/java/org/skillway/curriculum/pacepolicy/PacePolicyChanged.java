package org.skillway.curriculum.pacepolicy;

/**
 * Said inside this service, in the transaction of the decision: what was estimated before counts no more.
 *
 * @param version of the policy from now on
 */
public record PacePolicyChanged(int version) {}
