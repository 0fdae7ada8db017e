package org.skillway.suite.company;

import java.time.Duration;

/** One kind of thing that is in the services now, how many of it, and how long that took. */
public record Loaded(String what, int count, Duration took) {}
