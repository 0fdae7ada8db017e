package org.skillway.suite.check;

/** An operation seen to have worked; {@code version} is the place in the aggregate that its producer gave it. */
public record Effect(String operation, String aggregate, long version) {}
