package org.skillway.platform.event;

/** Something that happened, as other services hear of it: a record whose components are the event's data. */
public interface Fact {}
