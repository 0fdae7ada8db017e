package org.skillway.curriculum.placement.domain;

import org.skillway.curriculum.mastery.domain.Belief;

/**
 * An item that a test may ask.
 *
 * @param options how many options there are to guess from, 0 for none
 * @param exposure the share of the tenant's recent tests in which it was shown
 * @param familiar whether this person has met it before
 */
public record TestItem(String key, Belief difficulty, int options, double exposure, boolean familiar) {}
