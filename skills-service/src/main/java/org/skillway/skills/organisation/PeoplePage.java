package org.skillway.skills.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of people; {@code nextCursor} is absent on the last one. */
public record PeoplePage(List<PersonView> data, @Nullable String nextCursor) {}
