package org.skillway.skills;

import org.skillway.platform.testing.EventContract;

class EventContractTest extends EventContract {}
