package org.skillway.metrics;

import org.skillway.platform.testing.EventContract;

class EventContractTest extends EventContract {

    EventContractTest() {
        super(new KebabEnums());
    }
}
