package org.skillway.skills.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is known of a person's skills, as of a time and as far as it was known at another. */
record ProfileView(UUID personId, Instant asOf, Instant knownAt, List<SkillProfileView> skills) {}
