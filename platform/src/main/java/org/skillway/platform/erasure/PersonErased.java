package org.skillway.platform.erasure;

import java.util.UUID;

/** What every service needs of skills-service's {@code person.erased}. */
record PersonErased(UUID erasureId, UUID personId) {}
