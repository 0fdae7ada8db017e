package org.skillway.curriculum.pilot;

import java.util.List;
import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** Who is in a pilot group from now on, so that others can compare them with who is not. */
@FactType("org.skillway.curriculum.pilot-group.changed.v1")
record PilotGroupChanged(String group, int version, List<UUID> people) implements Fact {}
