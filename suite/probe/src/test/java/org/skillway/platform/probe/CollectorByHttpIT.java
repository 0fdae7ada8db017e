package org.skillway.platform.probe;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(CollectedByHttpProfile.class)
class CollectorByHttpIT extends CollectedTraces {

    CollectorByHttpIT() {
        super("/v1/traces");
    }
}
