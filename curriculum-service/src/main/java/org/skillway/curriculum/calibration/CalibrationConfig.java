package org.skillway.curriculum.calibration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers are gathered in crowds. */
@ConfigMapping(prefix = "skillway.calibration")
interface CalibrationConfig {

    /** How long a replica that found nothing to gather waits before it looks again. */
    @WithDefault("PT1M")
    Duration look();

    /** How long after they were recorded answers are gathered: what other replicas recorded then can be seen. */
    @WithDefault("PT1M")
    Duration settled();

    /** How many activities are looked through in one transaction. */
    @WithDefault("5000")
    int batch();
}
