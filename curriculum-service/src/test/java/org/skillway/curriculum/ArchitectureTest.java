package org.skillway.curriculum;

import org.skillway.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("org.skillway.curriculum");
    }
}
