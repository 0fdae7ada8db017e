package org.skillway.skills.exchange.format;

/** Where in the files something stands: the file, and the row counted from 1 after the header. */
public record Place(String file, long row) {}
