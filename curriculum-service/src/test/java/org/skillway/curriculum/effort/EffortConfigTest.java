package org.skillway.curriculum.effort;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

/** What holds where nobody configures anything. */
class EffortConfigTest {

    private final EffortConfig config =
            new SmallRyeConfigBuilder().withMapping(EffortConfig.class).build().getConfigMapping(EffortConfig.class);

    @Test
    void aTenantLeavesAPlaceOfEachKindToTheOthers() {
        assertThat(config.sittingsPerTenant()).isLessThan(config.sittingsAtOnce());
        assertThat(config.perTenant()).isLessThan(config.atOnce());
        assertThat(config.everybodyPerTenant()).isLessThan(config.everybodyAtOnce());
    }
}
