package org.skillway.skills;

import org.skillway.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("org.skillway.skills");
    }
}
