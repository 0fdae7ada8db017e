package org.skillway.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.HibernateValidatorFactory;
import org.junit.jupiter.api.Test;
import org.skillway.platform.probe.ProbeProfile;

@QuarkusTest
@TestProfile(ProbeProfile.class)
class MadeAheadIT {

    @Inject
    MadeAhead ahead;

    @Inject
    HibernateValidatorFactory used;

    @Test
    void makesTheRulesThatTheServiceUses() throws Exception {
        assertThat(ahead.rules().get(1, TimeUnit.MINUTES)).isSameAs(used);
    }
}
