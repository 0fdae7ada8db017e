package org.skillway.platform.probe;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.skillway.platform.testing.ArchitectureRules;

/** The endpoints and listeners that every service ships are held to what its own are. */
class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("org.skillway.platform");
    }

    /** What all build on leans on each other. */
    @Override
    protected Stream<ArchRule> ofFeatures() {
        return Stream.of();
    }
}
