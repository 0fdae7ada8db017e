package org.skillway.mentor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.skillway.platform.testing.GuardedTables;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class TenancyIT extends GuardedTables {}
