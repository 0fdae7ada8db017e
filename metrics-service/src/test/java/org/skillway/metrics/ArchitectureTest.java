package org.skillway.metrics;

import org.skillway.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("org.skillway.metrics");
    }
}
