package org.skillway.platform.probe;

import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

@FactType("org.skillway.skills.counter.counted.v1")
record Counted(UUID personId, long step) implements Fact {}
