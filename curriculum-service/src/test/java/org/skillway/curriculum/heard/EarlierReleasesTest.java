package org.skillway.curriculum.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.heard.DriftClearedListener.DriftCleared;
import org.skillway.curriculum.heard.EvidenceRecordedListener.EvidenceRecorded;
import org.skillway.curriculum.heard.RoleMapPublishedListener.Asked;

/** What earlier releases left out still means what it meant. */
class EarlierReleasesTest {

    private static final UUID PERSON = new UUID(1, 1);

    @Test
    void aSlipThatWasClearedWithoutAReasonHasRecovered() {
        assertThat(new DriftCleared(new UUID(1, 2), PERSON, "note-quality", "ticket-notes", null).recovered())
                .isTrue();
    }

    @Test
    void anObservationShowsTheSkillAndPriorExperienceDoesNot() {
        assertThat(new EvidenceRecorded(PERSON, "ticket-notes", 3, "manager-observation", 0.6, null).shows())
                .isTrue();
        assertThat(new EvidenceRecorded(PERSON, "ticket-notes", 3, "prior-experience", 0.5, null).shows())
                .isFalse();
    }

    @Test
    void aRoleAsksForNoReflection() {
        assertThat(new Asked("ticket-notes", 3, 1, 30, true, null).requirement().reflection())
                .isFalse();
    }
}
