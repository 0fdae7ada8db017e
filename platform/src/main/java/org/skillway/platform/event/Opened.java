package org.skillway.platform.event;

/** An arrival with its envelope read. */
record Opened(Arrival arrival, Received event) {}
