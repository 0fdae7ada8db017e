package org.skillway.skills;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.skillway.platform.testing.BadInput;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class BadInputIT extends BadInput {

    BadInputIT() {
        super("target/classes");
    }
}
