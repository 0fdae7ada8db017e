package org.skillway.metrics;

import org.skillway.platform.testing.ListenerContract;

class ListenerContractTest extends ListenerContract {}
