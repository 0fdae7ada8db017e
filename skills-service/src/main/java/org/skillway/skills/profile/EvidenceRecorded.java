package org.skillway.skills.profile;

import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;
import org.skillway.skills.profile.domain.Evidence;

/** Somebody stated the level of a person in a skill, and maybe by it that it was shown. What they wrote about it stays here. */
@FactType("org.skillway.skills.evidence.recorded.v1")
record EvidenceRecorded(
        UUID evidenceId, UUID personId, String skill, int level, String kind, double reliability, boolean shown)
        implements Fact {

    static EvidenceRecorded of(UUID evidenceId, UUID personId, Evidence evidence) {
        return new EvidenceRecorded(
                evidenceId,
                personId,
                evidence.skill(),
                evidence.level(),
                evidence.kind().code(),
                evidence.reliability(),
                !evidence.unshown());
    }
}
