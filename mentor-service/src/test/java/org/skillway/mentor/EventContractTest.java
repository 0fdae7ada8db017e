package org.skillway.mentor;

import org.skillway.platform.testing.EventContract;

class EventContractTest extends EventContract {}
