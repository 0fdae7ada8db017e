package org.skillway.curriculum;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.skillway.platform.testing.GuardedTables;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class TenancyIT extends GuardedTables {}
