package org.skillway.skills.organisation;

/** It may be another day than when this was said last: whoever waits for a day looks whether it has come. */
public record DayMayHaveTurned() {}
