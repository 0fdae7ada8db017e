package org.skillway.curriculum;

import org.skillway.platform.testing.EventContract;

class EventContractTest extends EventContract {}
