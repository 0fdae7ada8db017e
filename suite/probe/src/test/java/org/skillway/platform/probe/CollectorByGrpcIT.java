package org.skillway.platform.probe;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** As it is set up by default. */
@QuarkusTest
@TestProfile(CollectedProfile.class)
class CollectorByGrpcIT extends CollectedTraces {

    CollectorByGrpcIT() {
        super("/opentelemetry.proto.collector.trace.v1.TraceService/Export");
    }
}
