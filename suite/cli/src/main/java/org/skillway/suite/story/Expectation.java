package org.skillway.suite.story;

/** A claim of the story, and what the services answered when it was checked. */
public record Expectation(String chapter, String claim, String observed, boolean held) {}
