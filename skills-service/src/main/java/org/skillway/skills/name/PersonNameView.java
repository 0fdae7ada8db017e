package org.skillway.skills.name;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;

/** What somebody is called. */
@Type("PersonName")
public record PersonNameView(UUID personId, String displayName) {}
