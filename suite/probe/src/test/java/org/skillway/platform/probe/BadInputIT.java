package org.skillway.platform.probe;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.skillway.platform.testing.BadInput;

@QuarkusTest
@TestProfile(ProbeProfile.class)
class BadInputIT extends BadInput {

    BadInputIT() {
        super("../../platform/target/classes", "target/classes");
    }
}
