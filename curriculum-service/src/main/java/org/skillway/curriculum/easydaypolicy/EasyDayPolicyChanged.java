package org.skillway.curriculum.easydaypolicy;

/**
 * Said inside this service, in the transaction of the decision: who chose no easy days has others.
 *
 * @param version of the policy from now on
 */
public record EasyDayPolicyChanged(int version) {}
