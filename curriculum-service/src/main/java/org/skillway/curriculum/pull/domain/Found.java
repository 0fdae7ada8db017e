package org.skillway.curriculum.pull.domain;

import org.skillway.curriculum.catalog.domain.Module;

/** What came of asking for a refresher, in words for whoever asked. */
public sealed interface Found {

    String sentence();

    /** The best that fits. */
    record Refresher(Module module, String sentence) implements Found {}

    /** There is one, and it stands on the path already. */
    record Planned(Module module, String sentence) implements Found {}

    /** There is none now. */
    record None(String sentence) implements Found {}
}
