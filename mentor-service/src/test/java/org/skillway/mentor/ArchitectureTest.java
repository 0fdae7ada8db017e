package org.skillway.mentor;

import org.skillway.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("org.skillway.mentor");
    }
}
