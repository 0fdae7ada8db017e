package org.skillway.skills.erasure;

import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** Whoever hears it forgets this person: every row, every copy, every name. */
@FactType("org.skillway.skills.person.erased.v1")
record PersonErased(UUID erasureId, UUID personId) implements Fact {}
