package org.skillway.skills;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.skillway.platform.testing.Contracts;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ContractsIT extends Contracts {}
