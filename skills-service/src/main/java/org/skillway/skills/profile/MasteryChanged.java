package org.skillway.skills.profile;

import java.util.UUID;

/** What the profile needs of curriculum-service's {@code mastery.changed}; ability in logits. */
record MasteryChanged(UUID personId, String skill, double mean, double sd, int evidence, int unassisted) {}
