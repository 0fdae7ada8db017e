package org.skillway.skills.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DriftClearedTest {

    @Test
    void withoutAReasonAsEarlierReleasesToldItIsARecovery() {
        assertThat(new DriftCleared(new UUID(1, 2), Instant.EPOCH, null).recovered())
                .isTrue();
    }
}
