package org.skillway.curriculum.rhythm;

import java.util.UUID;

/** Said inside this service, in the transaction of the change: somebody's slots, moments or tasks are others. */
public record RhythmChanged(UUID personId) {}
