package org.skillway.mentor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.skillway.platform.testing.Contracts;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class ContractsIT extends Contracts {}
