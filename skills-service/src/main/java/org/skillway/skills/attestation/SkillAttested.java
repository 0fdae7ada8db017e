package org.skillway.skills.attestation;

import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A named person attested a level of another. What they wrote stays here. */
@FactType("org.skillway.skills.skill.attested.v1")
record SkillAttested(UUID attestationId, UUID personId, String skill, int level, String role, String relation)
        implements Fact {}
