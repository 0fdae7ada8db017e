package org.skillway.skills.effort;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class EffortConfigTest {

    @Test
    void unlessConfiguredATenantLeavesAPlaceToTheOthers() {
        var config = new SmallRyeConfigBuilder()
                .withMapping(EffortConfig.class)
                .build()
                .getConfigMapping(EffortConfig.class);

        assertThat(config.everybodyPerTenant()).isLessThan(config.everybodyAtOnce());
    }
}
