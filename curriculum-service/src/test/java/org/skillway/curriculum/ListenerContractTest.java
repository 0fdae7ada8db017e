package org.skillway.curriculum;

import org.skillway.platform.testing.ListenerContract;

class ListenerContractTest extends ListenerContract {}
